-- What users want things to be. Everything here follows from the event log and may be thrown away.
CREATE TABLE preferences (
    owner   VARCHAR(64) NOT NULL PRIMARY KEY,
    version BIGINT      NOT NULL,
    view    JSONB       NOT NULL
);

-- What each entry adds to the sums, so that it can be taken away again. The view is null when the entry was never written down.
CREATE TABLE practised_entries (
    owner   VARCHAR(64) NOT NULL,
    id      VARCHAR(64) NOT NULL,
    version BIGINT      NOT NULL,
    view    JSONB,
    PRIMARY KEY (owner, id)
);

-- The sums of a day: of everything together, and by each value of a dimension.
CREATE TABLE practice_days (
    owner     VARCHAR(64) NOT NULL,
    dimension VARCHAR(16) NOT NULL,
    -- where the device was
    day       DATE        NOT NULL,
    -- empty for everything together; a piece is its title, a line feed and its composer, if one is named
    word      VARCHAR     NOT NULL,
    minutes   INTEGER     NOT NULL,
    -- never 0: a sum of nothing has no row
    sessions  INTEGER     NOT NULL,
    PRIMARY KEY (owner, dimension, day, word)
);
