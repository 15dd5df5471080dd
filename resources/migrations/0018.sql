-- Until when a commitment that was approved is to be checked 核查, whatever stage the case has reached since: the day; 'later'
-- where the working calendar does not reach; 'unset' where no rule of the province sets a day. Null: nothing to check. As text
-- they stand in the order of a list, and what a work list asks stands beside them (core/store/casesearch.cpp).
ALTER TABLE cases ADD COLUMN check_by TEXT;
CREATE INDEX cases_to_check ON cases (check_by, rec, unit, handler) WHERE check_by IS NOT NULL;
-- As in 0007: the case table says more than it did.
INSERT INTO settings (key, value) VALUES ('cases.stale', '1') ON CONFLICT (key) DO UPDATE SET value = '1';
