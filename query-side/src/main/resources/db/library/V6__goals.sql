-- Goals, and what the logbook says of them. Everything here follows from the event log and may be thrown away.
CREATE TABLE goals (
    owner      VARCHAR(64) NOT NULL,
    -- unique among the goals of its owner
    id         VARCHAR(64) NOT NULL,
    version    BIGINT      NOT NULL,
    -- removed goals stay, since they may be restored
    removed    BOOLEAN     NOT NULL,
    status     VARCHAR(16) NOT NULL,
    type       VARCHAR(16) NOT NULL,
    -- by which the piece that it is about is known; none for no piece
    marks      VARCHAR ARRAY NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    view       JSONB       NOT NULL,
    PRIMARY KEY (owner, id)
);

-- Entries of the logbook as they are now.
CREATE TABLE goal_entries (
    owner        VARCHAR(64) NOT NULL,
    id           VARCHAR(64) NOT NULL,
    version      BIGINT      NOT NULL,
    removed      BOOLEAN     NOT NULL,
    practised_at TIMESTAMP WITH TIME ZONE NOT NULL,
    minutes      INTEGER     NOT NULL,
    -- the goals that it names
    goal_ids     VARCHAR ARRAY NOT NULL,
    view         JSONB       NOT NULL,
    PRIMARY KEY (owner, id)
);

-- [jooq ignore start]
CREATE INDEX goals_by_age ON goals (owner, created_at, id) WHERE NOT removed;
-- [jooq ignore stop]
