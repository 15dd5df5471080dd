-- The running hash over a case's events in arrival order (as a feed's, core/sync/wire.h): together with the number of
-- arrivals it names what a process may have kept of the case in memory. Empty: no push has come since this step.
ALTER TABLE cases ADD COLUMN head bytea NOT NULL DEFAULT '';
