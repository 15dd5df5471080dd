-- Visits, what each was rated and where the handling of a bad rating stands 好差评; one row a case, day and window,
-- derived from the events like the case table. Days, account ids, levels and codes of the national list of tags only;
-- what somebody wrote, and who he is, stands sealed in the events.
CREATE TABLE visits (
    rec       INTEGER NOT NULL,
    came_on   TEXT NOT NULL,
    centre    TEXT NOT NULL,
    window    TEXT NOT NULL,
    served_by TEXT NOT NULL, -- accounts with a blank between them
    level     TEXT NOT NULL, -- core/reference/satisfaction.h; '' not rated
    step      TEXT NOT NULL, -- core/cases/ratingcare.h; '' not rated
    rated_on  TEXT NOT NULL, -- '' not rated
    named     INTEGER NOT NULL, -- 1: left a number
    tags      TEXT NOT NULL, -- codes with a blank between them
    written   INTEGER NOT NULL, -- 1: wrote something
    appealed  INTEGER NOT NULL, -- 1: an appeal waits for its answer
    again     TEXT NOT NULL, -- level of the one further rating; '' none
    PRIMARY KEY (rec, came_on, centre, window)
) STRICT, WITHOUT ROWID;
CREATE INDEX visits_by_day ON visits (came_on, centre, level, step, named, window, served_by);
CREATE INDEX ratings_by_day ON visits (rated_on, rec) WHERE level <> '';
CREATE INDEX ratings_by_step ON visits (step, rated_on, rec) WHERE level <> '';
-- As in 0007: the case table is built again at the next log-in, and the visits with it.
INSERT INTO settings (key, value) VALUES ('cases.stale', '1') ON CONFLICT (key) DO UPDATE SET value = '1';
