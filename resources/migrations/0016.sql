-- Tolerant acceptances whose applicants nobody has reminded yet of what they promised 容缺待补, by the first day on which
-- something falls due; one row a case, derived from the events like the case table. Days only.
CREATE TABLE promises (
    rec    INTEGER PRIMARY KEY,
    due_on TEXT NOT NULL
) STRICT;
CREATE INDEX promises_by_day ON promises (due_on, rec);
-- As in 0007: the case table is built again at the next log-in, and the promises with it.
INSERT INTO settings (key, value) VALUES ('cases.stale', '1') ON CONFLICT (key) DO UPDATE SET value = '1';
