-- Whether an event names the scan. Until one does it is lent to a half-filled form, and goes when that form has been
-- given up for a while. What was there before counts as named.
ALTER TABLE blobs ADD COLUMN named INTEGER NOT NULL DEFAULT 1;
