-- The comparison with the district (core/store/feedcomparison.h). round: which reading of the feed a position belongs to.
-- A feed that is read anew from 0 begins the next one, so that where an event once stood is not taken for where it stands.
ALTER TABLE sync_feed ADD COLUMN round INTEGER NOT NULL DEFAULT 0;
ALTER TABLE deliveries ADD COLUMN round INTEGER NOT NULL DEFAULT 0;
CREATE INDEX deliveries_by_position ON deliveries (round, position) WHERE position IS NOT NULL;

-- The recount under way (begun_at is empty without one): both sides agree up to position, where the running hash is hash.
-- And the last one that ended: how many entries, and where both sides part.
CREATE TABLE sync_comparison (
    one        INTEGER PRIMARY KEY CHECK (one = 1),
    begun_at   TEXT NOT NULL,
    round      INTEGER NOT NULL,
    target     INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    hash       BLOB NOT NULL,
    ended_at   TEXT NOT NULL,
    entries    INTEGER NOT NULL,
    fault      TEXT NOT NULL,
    fault_at   INTEGER NOT NULL,
    fault_case TEXT NOT NULL
) STRICT;
