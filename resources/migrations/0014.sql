-- What is at risk in a unit, or in nobody's hand, is read from the index alone: of what has a due day it names all that a work
-- list asks (core/store/casesearch.cpp).
DROP INDEX cases_by_due;
CREATE INDEX cases_by_due ON cases (due_on, rec, stage, unit, handler) WHERE due_on IS NOT NULL;
DROP INDEX cases_by_stage_due;
CREATE INDEX cases_by_stage_due ON cases (stage, due_on, rec, unit, handler) WHERE due_on IS NOT NULL;
