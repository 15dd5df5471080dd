-- Members of a 一件事 that wait for one that was not approved, as their matter says 卡住的成员事项; written with the matter's row. Their
-- own case is named by its id: it may come later than what the matter says of it.
CREATE TABLE stuck_members (
    matter INTEGER NOT NULL,
    member TEXT NOT NULL,
    PRIMARY KEY (matter, member)
) STRICT, WITHOUT ROWID;
-- As in 0007: the case table is built again at the next log-in, and this list with it.
INSERT INTO settings (key, value) VALUES ('cases.stale', '1') ON CONFLICT (key) DO UPDATE SET value = '1';
