-- What the case table says of a case grew with 0002 to 0005, and those filled in only what they knew. It is built again from
-- the events when somebody logs in: before that nothing can be read (core/store/profile.cpp, openParts). A later step that
-- changes what the table says ends with the same line.
INSERT INTO settings (key, value) VALUES ('cases.stale', '1') ON CONFLICT (key) DO UPDATE SET value = '1';
