-- The profile's first schema. Forward only; each migration runs in one transaction (core/store/migrations.h).
-- In the clear stands only what lists, clocks and sync need: ids, types, times, stages, due days, account ids, case
-- numbers. Everything about a person is sealed (payload, summary, draft, content) or a keyed hash (tokens).

-- The event log: append only. payload = sealed(salt | body). One hash chain per device (design.md section 3).
CREATE TABLE events (
    log_id       INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE,
    case_id      TEXT NOT NULL,
    device       TEXT NOT NULL,
    device_seq   INTEGER NOT NULL,
    type         TEXT NOT NULL,
    body_version INTEGER NOT NULL,
    at           TEXT NOT NULL,
    account      TEXT NOT NULL,
    role         TEXT NOT NULL,
    centre       TEXT NOT NULL,
    window       TEXT NOT NULL,
    prev_hash    BLOB NOT NULL,
    hash         BLOB NOT NULL,
    signature    BLOB,
    payload      BLOB NOT NULL,
    UNIQUE (device, device_seq)
) STRICT;
CREATE INDEX events_by_case ON events (case_id, log_id);

-- Projection of the log: one row a case, rebuilt by `yichuangctl rebuild`. rec grows with the time of opening.
CREATE TABLE cases (
    rec             INTEGER PRIMARY KEY,
    case_id         TEXT NOT NULL UNIQUE,
    number          TEXT NOT NULL UNIQUE,
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
CREATE INDEX cases_by_stage ON cases (stage, rec);
CREATE INDEX cases_by_due ON cases (due_on, rec) WHERE due_on IS NOT NULL;
CREATE INDEX cases_by_day ON cases (opened_on, rec);
CREATE INDEX cases_by_item ON cases (item_id, rec);

-- Keyed hashes of what a case can be found by. Walked backwards: newest first.
CREATE TABLE tokens (
    token INTEGER NOT NULL,
    rec   INTEGER NOT NULL,
    PRIMARY KEY (token, rec)
) STRICT, WITHOUT ROWID;

-- Events that did not apply when folded: kept, shown, never dropped.
CREATE TABLE misfits (
    event_id TEXT PRIMARY KEY,
    case_id  TEXT NOT NULL,
    reason   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Counters that only grow: case numbers per day, paper numbers per organ, word and year.
CREATE TABLE number_sequences (
    scope TEXT PRIMARY KEY,
    next  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Half-filled intakes, sealed, saved as they are typed.
CREATE TABLE drafts (
    id         TEXT PRIMARY KEY,
    parked     INTEGER NOT NULL,
    updated_at TEXT NOT NULL,
    content    BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Sealed files in blobs/; the name is a keyed hash of the content.
CREATE TABLE blobs (
    hash        TEXT PRIMARY KEY,
    size        INTEGER NOT NULL,
    media_type  TEXT NOT NULL,
    created_at  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Versioned documents a district publishes; old versions stay, cases name the one they were opened with.
CREATE TABLE reference_documents (
    doc_id         INTEGER PRIMARY KEY,
    kind           TEXT NOT NULL,
    version        TEXT NOT NULL,
    effective_from TEXT NOT NULL,
    hash           TEXT NOT NULL,
    imported_at    TEXT NOT NULL,
    content        BLOB NOT NULL,
    UNIQUE (kind, hash)
) STRICT;

-- Who may open the profile. sealed_name is bound to login, roles and flag (vault/accounts.h).
CREATE TABLE accounts (
    login        TEXT PRIMARY KEY,
    roles        TEXT NOT NULL,
    disabled     INTEGER NOT NULL,
    sealed_name  BLOB NOT NULL,
    cost_memory  INTEGER NOT NULL,
    cost_rounds  INTEGER NOT NULL,
    cost_lanes   INTEGER NOT NULL,
    salt         BLOB NOT NULL,
    wrapped_key  BLOB NOT NULL,
    failures     INTEGER NOT NULL DEFAULT 0,
    last_failure TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

-- The workstation's identities: one active, earlier ones (restored or cloned profiles) kept for verifying.
CREATE TABLE devices (
    device        TEXT PRIMARY KEY,
    code          TEXT NOT NULL,
    public_key    BLOB NOT NULL,
    sealed_secret BLOB NOT NULL,
    since         TEXT NOT NULL,
    active        INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Small facts about the profile. No personal data.
CREATE TABLE settings (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
