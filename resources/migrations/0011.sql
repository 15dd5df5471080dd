-- Results that wait to be fetched, and when the applicant is reminded of them next 催领; one row a case, derived from the
-- events like the case table. Days and account ids only.
CREATE TABLE collections (
    rec         INTEGER PRIMARY KEY,
    agent       TEXT NOT NULL, -- account whose commission lets it fetch the result; '' nobody
    since       TEXT NOT NULL,
    remind_on   TEXT NOT NULL, -- '9999-12-31': not again
    reminded_on TEXT,
    reminders   INTEGER NOT NULL
) STRICT;
CREATE INDEX collections_by_day ON collections (remind_on, rec);
CREATE INDEX collections_by_agent ON collections (agent, remind_on, rec);
-- What is owed to one other system among much that is owed to others.
CREATE INDEX rekeys_by_system ON rekeys_owed (system, owed_on, rec);
-- As in 0007: the case table is built again at the next log-in, and the results that wait with it.
INSERT INTO settings (key, value) VALUES ('cases.stale', '1') ON CONFLICT (key) DO UPDATE SET value = '1';
