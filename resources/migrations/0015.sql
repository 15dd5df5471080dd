-- The day of a case whose clock is stopped, and of an approval on commitment nobody fetched: the case table says more than it
-- did (0007).
INSERT INTO settings (key, value) VALUES ('cases.stale', '1') ON CONFLICT (key) DO UPDATE SET value = '1';
