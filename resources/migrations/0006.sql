-- The end-of-day check 日终对账 (core/store/daybook.h): which papers came out of the printer, or why they are not needed,
-- and which days were found to agree. Nothing of it is about a person.
CREATE TABLE prints (
    event_id   TEXT PRIMARY KEY,
    printed_at TEXT NOT NULL,
    account    TEXT NOT NULL,
    reason     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- Nobody counted before: what was recorded then is taken for printed.
INSERT INTO prints (event_id, printed_at, account, reason) SELECT id, at, '', '' FROM events WHERE type = 'document-issued';

CREATE TABLE day_closings (
    day       TEXT PRIMARY KEY,
    closed_at TEXT NOT NULL,
    account   TEXT NOT NULL,
    last_row  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
