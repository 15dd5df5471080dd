-- Who handles a case: the unit it was routed to and the account that has it in hand. Cases from before were routed nowhere.
ALTER TABLE cases ADD COLUMN unit TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN handler TEXT NOT NULL DEFAULT '';
CREATE INDEX cases_by_unit ON cases (unit, rec);
CREATE INDEX cases_by_handler ON cases (handler, rec);
-- A work list: what falls due first, then what has no day (core/store/casesearch.cpp).
CREATE INDEX cases_by_work ON cases (coalesce(due_on, '9999-12-31'), rec);
-- By due day in some stages: one that is done may still have a promise to be checked, but few do.
CREATE INDEX cases_by_stage_due ON cases (stage, due_on, rec) WHERE due_on IS NOT NULL;
-- The register of seals is read as a whole; nothing else asks for events by their type.
CREATE INDEX events_of_seals ON events (log_id) WHERE type = 'seal-used';
