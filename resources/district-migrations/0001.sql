-- The district's first schema. Forward only; each migration runs in one transaction (core/district/schema.h).
-- In the clear stands what feeds, scope and chains need: ids, types, times, units, account ids, case numbers.
-- Everything about a person is sealed under the server's key, which lies outside the database (core/district/keys.h).

-- One row: whose database this is. A server with another key file is turned away.
CREATE TABLE district (
    one        boolean PRIMARY KEY DEFAULT true CHECK (one),
    name       text NOT NULL DEFAULT '',
    public_key bytea NOT NULL,
    seal_check bytea NOT NULL
);

-- Centres, stations, departments, and where the feed of each ends. The row's lock orders the feed.
CREATE TABLE units (
    unit     text PRIMARY KEY,
    position bigint NOT NULL DEFAULT 0,
    hash     bytea NOT NULL
);

-- One-time codes 注册码, by their hash.
CREATE TABLE enrolment_codes (
    code_hash        bytea PRIMARY KEY,
    unit             text NOT NULL,
    window_id        text NOT NULL,
    workstation_code text NOT NULL,
    expires_at       timestamptz NOT NULL,
    device           text
);

-- Who may speak, and how far its chain is here: the mark.
CREATE TABLE devices (
    device           text PRIMARY KEY,
    public_key       bytea NOT NULL,
    unit             text NOT NULL REFERENCES units,
    window_id        text NOT NULL,
    workstation_code text NOT NULL,
    program          text NOT NULL,
    machine          text NOT NULL,
    predecessor      text REFERENCES devices,
    enrolled_at      timestamptz NOT NULL DEFAULT now(),
    revoked_at       timestamptz,
    seq              bigint NOT NULL DEFAULT 0,
    hash             bytea NOT NULL
);

CREATE TABLE challenges (
    challenge_hash bytea PRIMARY KEY,
    device         text NOT NULL,
    expires_at     timestamptz NOT NULL
);
CREATE INDEX challenges_by_expiry ON challenges (expires_at);

CREATE TABLE sessions (
    token_hash bytea PRIMARY KEY,
    device     text NOT NULL REFERENCES devices,
    expires_at timestamptz NOT NULL
);
CREATE INDEX sessions_by_expiry ON sessions (expires_at);

-- Tries per subject and minute, over all processes. Lost in a crash without harm.
CREATE UNLOGGED TABLE attempts (
    kind    text NOT NULL,
    subject text NOT NULL,
    minute  timestamptz NOT NULL,
    tries   integer NOT NULL,
    PRIMARY KEY (kind, subject, minute)
);

-- A case as the server needs it between requests; its state is folded from its events. The row's lock orders arrival.
CREATE TABLE cases (
    case_id  uuid PRIMARY KEY,
    number   text NOT NULL DEFAULT '',
    track    bytea, -- SM3 of the code that opens the citizen's page
    arrivals integer NOT NULL DEFAULT 0
);
CREATE INDEX cases_by_number ON cases (number) WHERE number <> '';

-- Which units have a case: where it was opened, the township above, wherever it was routed.
CREATE TABLE case_units (
    case_id uuid NOT NULL REFERENCES cases,
    unit    text NOT NULL REFERENCES units,
    PRIMARY KEY (case_id, unit)
);

-- Append only. payload = sealed(salt | body). arrival orders the events of a case as they came here.
CREATE TABLE events (
    case_id      uuid NOT NULL REFERENCES cases,
    arrival      integer NOT NULL,
    id           uuid NOT NULL UNIQUE,
    device       text NOT NULL REFERENCES devices,
    seq          bigint NOT NULL,
    type         text NOT NULL,
    body_version integer NOT NULL,
    at           text NOT NULL,
    account      text NOT NULL,
    role         text NOT NULL,
    centre       text NOT NULL,
    window_id    text NOT NULL,
    prev_hash    bytea NOT NULL,
    hash         bytea NOT NULL,
    signature    bytea NOT NULL,
    payload      bytea NOT NULL,
    received_at  timestamptz NOT NULL,
    verdict      text NOT NULL,
    reason       text NOT NULL,
    PRIMARY KEY (case_id, arrival),
    UNIQUE (device, seq)
);
-- Bodies are sealed, so they do not compress: keep PostgreSQL from trying.
ALTER TABLE events ALTER COLUMN payload SET STORAGE EXTERNAL;
CREATE INDEX events_not_applied ON events (device, seq) WHERE verdict <> 'applied';

-- An event with the unit of its author, as core/district/eventrows.h reads it.
CREATE VIEW event_rows AS
    SELECT e.case_id, e.arrival, e.id, e.device, e.seq, e.type, e.body_version, e.at, e.account, e.role, e.centre,
           e.window_id, e.prev_hash, e.hash, e.signature, e.payload, e.received_at, e.verdict, e.reason, d.unit
      FROM events e JOIN devices d USING (device);

-- The feeds: contiguous positions, a running hash over the events' hashes.
CREATE TABLE feed (
    unit     text NOT NULL REFERENCES units,
    position bigint NOT NULL,
    case_id  uuid NOT NULL,
    arrival  integer NOT NULL,
    hash     bytea NOT NULL,
    PRIMARY KEY (unit, position),
    UNIQUE (case_id, arrival, unit)
);

-- Scans, by the SM3 of their content, and uploads on their way there. Pieces are sealed.
CREATE TABLE uploads (
    upload     text PRIMARY KEY,
    device     text NOT NULL REFERENCES devices,
    digest     bytea NOT NULL,
    media_type text NOT NULL,
    size       bigint NOT NULL,
    received   bigint NOT NULL DEFAULT 0,
    pieces     integer NOT NULL DEFAULT 0,
    touched_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE upload_pieces (
    upload  text NOT NULL,
    piece   integer NOT NULL,
    starts  bigint NOT NULL,
    size    integer NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (upload, piece)
);
ALTER TABLE upload_pieces ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE TABLE blobs (
    digest     bytea PRIMARY KEY,
    upload     text NOT NULL UNIQUE,
    media_type text NOT NULL,
    size       bigint NOT NULL,
    stored_at  timestamptz NOT NULL DEFAULT now()
);
-- Which cases name a scan: who may read it.
CREATE TABLE case_blobs (
    digest  bytea NOT NULL,
    case_id uuid NOT NULL REFERENCES cases,
    PRIMARY KEY (digest, case_id)
);

-- Reference documents as published, signed. Public, so in the clear.
CREATE TABLE reference_documents (
    hash           bytea PRIMARY KEY,
    kind           text NOT NULL,
    version        text NOT NULL,
    effective_from date NOT NULL,
    published_at   timestamptz NOT NULL DEFAULT now(),
    signature      bytea NOT NULL,
    content        bytea NOT NULL
);
