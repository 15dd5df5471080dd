-- Figures of a year are those of twelve months, however many lines there were: what is alike in a month is counted whenever a
-- line of a ledger is written or taken away (core/store/monthspan.h).

-- The agents' ledger by step and mark.
CREATE TABLE proxy_counts (
    month TEXT NOT NULL, -- 2026-03, of began_on
    agent TEXT NOT NULL,
    step  TEXT NOT NULL,
    marks INTEGER NOT NULL,
    cases INTEGER NOT NULL,
    PRIMARY KEY (month, agent, step, marks)
) STRICT, WITHOUT ROWID;
INSERT INTO proxy_counts SELECT substr(began_on, 1, 7), agent, step, marks, count(*) FROM proxy_cases WHERE step <> ''
    GROUP BY 1, 2, 3, 4;
CREATE TRIGGER proxy_cases_counted AFTER INSERT ON proxy_cases WHEN NEW.step <> '' BEGIN
    INSERT INTO proxy_counts VALUES (substr(NEW.began_on, 1, 7), NEW.agent, NEW.step, NEW.marks, 1)
        ON CONFLICT DO UPDATE SET cases = cases + 1;
END;
CREATE TRIGGER proxy_cases_discounted AFTER DELETE ON proxy_cases WHEN OLD.step <> '' BEGIN
    UPDATE proxy_counts SET cases = cases - 1
        WHERE month = substr(OLD.began_on, 1, 7) AND agent = OLD.agent AND step = OLD.step AND marks = OLD.marks;
    DELETE FROM proxy_counts WHERE cases = 0
        AND month = substr(OLD.began_on, 1, 7) AND agent = OLD.agent AND step = OLD.step AND marks = OLD.marks;
END;

-- Visits and what they were rated, by window and by who served.
CREATE TABLE visit_counts (
    month     TEXT NOT NULL, -- 2026-03
    centre    TEXT NOT NULL,
    window    TEXT NOT NULL,
    served_by TEXT NOT NULL,
    level     TEXT NOT NULL,
    step      TEXT NOT NULL,
    named     INTEGER NOT NULL,
    visits    INTEGER NOT NULL,
    PRIMARY KEY (month, centre, window, served_by, level, step, named)
) STRICT, WITHOUT ROWID;
INSERT INTO visit_counts SELECT substr(came_on, 1, 7), centre, window, served_by, level, step, named, count(*) FROM visits
    GROUP BY 1, 2, 3, 4, 5, 6, 7;
CREATE TRIGGER visits_counted AFTER INSERT ON visits BEGIN
    INSERT INTO visit_counts VALUES (substr(NEW.came_on, 1, 7), NEW.centre, NEW.window, NEW.served_by, NEW.level, NEW.step,
        NEW.named, 1) ON CONFLICT DO UPDATE SET visits = visits + 1;
END;
CREATE TRIGGER visits_discounted AFTER DELETE ON visits BEGIN
    UPDATE visit_counts SET visits = visits - 1 WHERE month = substr(OLD.came_on, 1, 7) AND centre = OLD.centre
        AND window = OLD.window AND served_by = OLD.served_by AND level = OLD.level AND step = OLD.step AND named = OLD.named;
    DELETE FROM visit_counts WHERE visits = 0 AND month = substr(OLD.came_on, 1, 7) AND centre = OLD.centre
        AND window = OLD.window AND served_by = OLD.served_by AND level = OLD.level AND step = OLD.step AND named = OLD.named;
END;
