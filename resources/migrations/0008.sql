-- The agents' ledger 代办台账: one row a case that was commissioned or sent on by a village station, derived from the
-- events like the case table, rec by rec. Days and account ids only; whose case it is stands sealed in cases.
CREATE TABLE proxy_cases (
    rec          INTEGER PRIMARY KEY,
    agent        TEXT NOT NULL, -- account of the commission; '' for a case sent on without one
    station      TEXT NOT NULL, -- code of the place where it was taken in
    step         TEXT NOT NULL, -- core/cases/proxycare.h; '' without a commission
    waits_at     TEXT NOT NULL, -- unit that has to accept or send back; '' nobody
    began_on     TEXT NOT NULL, -- commission drawn up, or sent on
    signed_on    TEXT,
    forwarded_on TEXT,
    accepted_on  TEXT,
    decided_on   TEXT,
    reported_on  TEXT,
    handed_on    TEXT,
    marks        INTEGER NOT NULL -- one bit a mark: at home, off hours, delayed
) STRICT;
CREATE INDEX proxy_by_agent ON proxy_cases (agent, began_on, step, marks);
CREATE INDEX proxy_by_agent_step ON proxy_cases (agent, step, began_on, marks);
CREATE INDEX proxy_by_day ON proxy_cases (began_on, step, marks, agent);
CREATE INDEX proxy_by_step ON proxy_cases (step, began_on, marks, agent);
CREATE INDEX proxy_waiting ON proxy_cases (waits_at, forwarded_on) WHERE waits_at <> '';
-- The register of consultations is read newest first; nothing else asks for their events by type.
CREATE INDEX events_of_consultations ON events (log_id) WHERE type = 'consultation-recorded';
-- What is still to be entered in another system 先受理后补录; one row a case and system, derived from the events.
CREATE TABLE rekeys_owed (
    rec     INTEGER NOT NULL,
    system  TEXT NOT NULL,
    owed_on TEXT NOT NULL,
    PRIMARY KEY (rec, system)
) STRICT, WITHOUT ROWID;
CREATE INDEX rekeys_by_day ON rekeys_owed (owed_on, rec);
