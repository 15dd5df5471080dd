-- "My cases" of a clerk who has few among a million, without visiting the million (core/store/casesearch.h).
CREATE INDEX cases_by_account ON cases (account, rec);
