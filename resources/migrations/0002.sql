-- Sync with the district (docs/decisions/010, core/store/syncstore.h). Events are not copied into an outbox: what waits is
-- each own chain beyond the district's mark.

-- What the district holds of an event, own or read from its feed, and what it made of it.
CREATE TABLE deliveries (
    log_id       INTEGER PRIMARY KEY REFERENCES events (log_id),
    position     INTEGER,
    verdict      TEXT NOT NULL,
    reason       TEXT NOT NULL,
    received_at  TEXT NOT NULL,
    noted_at     TEXT NOT NULL,
    clock_offset INTEGER NOT NULL,
    settled_at   TEXT,
    settled_by   TEXT
) STRICT;
CREATE INDEX deliveries_to_settle ON deliveries (log_id) WHERE verdict <> 'applied' AND settled_at IS NULL;
CREATE INDEX deliveries_by_day ON deliveries (noted_at);

-- Devices of others whose events are in the log. carried: their events came on a stick and are brought up from here.
CREATE TABLE peers (
    device     TEXT PRIMARY KEY,
    public_key BLOB NOT NULL,
    unit       TEXT NOT NULL,
    revoked    INTEGER NOT NULL,
    carried    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- How far the district has each chain.
CREATE TABLE sync_marks (
    device TEXT PRIMARY KEY,
    seq    INTEGER NOT NULL,
    hash   BLOB NOT NULL,
    at     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Where this workstation stands in the feed of its unit, and where the feed ended when it was last asked.
CREATE TABLE sync_feed (
    one           INTEGER PRIMARY KEY CHECK (one = 1),
    unit          TEXT NOT NULL,
    position      INTEGER NOT NULL,
    hash          BLOB NOT NULL,
    head_position INTEGER NOT NULL,
    head_hash     BLOB NOT NULL,
    read_at       TEXT NOT NULL
) STRICT;

CREATE INDEX misfits_by_case ON misfits (case_id);

-- The engine's tasks: how often each failed in a row, when it may try again, and why it failed last.
CREATE TABLE sync_tasks (
    task      TEXT PRIMARY KEY,
    failures  INTEGER NOT NULL,
    not_before TEXT NOT NULL,
    done_at   TEXT NOT NULL,
    failed_at TEXT NOT NULL,
    fault     TEXT NOT NULL,
    code      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Scans on their way. The address is sealed; file is the keyed name as in blobs.
CREATE TABLE transfers (
    file       TEXT PRIMARY KEY,
    direction  TEXT NOT NULL,
    state      TEXT NOT NULL,
    address    BLOB NOT NULL,
    case_id    TEXT NOT NULL,
    upload     TEXT NOT NULL,
    reason     TEXT NOT NULL,
    changed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX transfers_waiting ON transfers (direction, file) WHERE state = 'waiting';

-- Whether the district knows this identity.
ALTER TABLE devices ADD COLUMN registered INTEGER NOT NULL DEFAULT 0;

-- Two machines that were clones of each other may have given one number out twice: both cases are kept and shown.
CREATE TABLE cases_next (
    rec             INTEGER PRIMARY KEY,
    case_id         TEXT NOT NULL UNIQUE,
    number          TEXT NOT NULL,
    stage           TEXT NOT NULL,
    item_id         TEXT NOT NULL,
    account         TEXT NOT NULL,
    window          TEXT NOT NULL,
    opened_at       TEXT NOT NULL,
    opened_on       TEXT NOT NULL,
    changed_at      TEXT NOT NULL,
    due_on          TEXT,
    due_provisional INTEGER NOT NULL,
    summary         BLOB NOT NULL
) STRICT;
INSERT INTO cases_next SELECT rec, case_id, number, stage, item_id, account, window, opened_at, opened_on, changed_at,
    due_on, due_provisional, summary FROM cases;
DROP TABLE cases;
ALTER TABLE cases_next RENAME TO cases;
CREATE INDEX cases_by_number ON cases (number, rec);
CREATE INDEX cases_by_stage ON cases (stage, rec);
CREATE INDEX cases_by_due ON cases (due_on, rec) WHERE due_on IS NOT NULL;
CREATE INDEX cases_by_day ON cases (opened_on, rec);
CREATE INDEX cases_by_item ON cases (item_id, rec);
