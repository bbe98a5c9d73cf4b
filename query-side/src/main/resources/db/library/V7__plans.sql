-- Plans, their occurrences, templates and calendar feeds, each with the whole view beside the columns that it is found by.
-- Everything here follows from the event log and may be thrown away.
CREATE TABLE plans (
    owner      VARCHAR(64) NOT NULL,
    -- unique among the plans of its owner
    id         VARCHAR(64) NOT NULL,
    version    BIGINT      NOT NULL,
    -- removed plans stay, since they may be restored
    removed    BOOLEAN     NOT NULL,
    status     VARCHAR(16) NOT NULL,
    -- whether the server makes occurrences of it again and again
    tended     BOOLEAN     NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    -- folded, for finding
    words      VARCHAR     NOT NULL,
    view       JSONB       NOT NULL,
    PRIMARY KEY (owner, id)
);

CREATE TABLE plan_occurrences (
    owner      VARCHAR(64) NOT NULL,
    id         VARCHAR(64) NOT NULL,
    version    BIGINT      NOT NULL,
    removed    BOOLEAN     NOT NULL,
    plan_id    VARCHAR(64) NOT NULL,
    status     VARCHAR(16) NOT NULL,
    -- null for one without a time
    starts_at  TIMESTAMP WITH TIME ZONE,
    -- where its owner is
    local_date DATE,
    view       JSONB       NOT NULL,
    PRIMARY KEY (owner, id)
);

CREATE TABLE plan_templates (
    -- the author
    owner        VARCHAR(64) NOT NULL,
    id           VARCHAR(64) NOT NULL,
    version      BIGINT      NOT NULL,
    published    BOOLEAN     NOT NULL,
    for_all      BOOLEAN     NOT NULL,
    published_at TIMESTAMP WITH TIME ZONE NOT NULL,
    words        VARCHAR     NOT NULL,
    view         JSONB       NOT NULL,
    PRIMARY KEY (owner, id)
);

-- The hash is null while no address answers: the row stays, so that an old event is known to be old.
CREATE TABLE calendar_feeds (
    owner       VARCHAR(64) NOT NULL,
    id          VARCHAR(64) NOT NULL,
    version     BIGINT      NOT NULL,
    secret_hash VARCHAR(64),
    view        JSONB,
    PRIMARY KEY (owner, id)
);

-- [jooq ignore start]
CREATE INDEX plans_by_change ON plans (owner, updated_at, id) WHERE NOT removed;
CREATE INDEX plans_to_tend ON plans (owner, id) WHERE tended;
CREATE INDEX occurrences_by_day ON plan_occurrences (owner, local_date) WHERE NOT removed;
CREATE INDEX occurrences_by_plan ON plan_occurrences (owner, plan_id) WHERE NOT removed;
CREATE INDEX templates_for_all ON plan_templates (published_at, owner, id) WHERE published AND for_all;
CREATE INDEX templates_by_id ON plan_templates (id) WHERE published;
CREATE INDEX feeds_by_hash ON calendar_feeds (secret_hash);
-- [jooq ignore stop]
