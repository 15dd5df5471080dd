-- Cases that hold events of a newer program: marked in lists, and folded again when somebody logs in, for by then the program
-- may know them (core/store/profile.cpp, renewStaleCases). What is there now is built again once.
ALTER TABLE cases ADD COLUMN newer INTEGER NOT NULL DEFAULT 0;
CREATE INDEX cases_of_newer_programs ON cases (rec) WHERE newer = 1;
INSERT INTO settings (key, value) VALUES ('cases.stale', '1') ON CONFLICT (key) DO UPDATE SET value = '1';
