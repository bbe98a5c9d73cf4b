-- How many questions were put to an outside model on each day (UTC), by all nodes together.
CREATE TABLE outside_questions (
    day   DATE    PRIMARY KEY,
    asked INTEGER NOT NULL
);
