-- Logbook entries, each with the whole view beside the columns that it is found by. Everything here follows from the event log
-- and may be thrown away.
CREATE TABLE entries (
    owner           VARCHAR(64)  NOT NULL,
    -- unique among the entries of its owner
    id              VARCHAR(64)  NOT NULL,
    version         BIGINT       NOT NULL,
    -- removed entries stay, since they may be restored
    removed         BOOLEAN      NOT NULL,
    practised_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    -- where the device was
    local_date      DATE         NOT NULL,
    minutes         INTEGER      NOT NULL,
    type            VARCHAR(16)  NOT NULL,
    instrument      VARCHAR      NOT NULL,
    -- empty for none
    mood            VARCHAR(16)  NOT NULL,
    -- as they are written, for counting
    tags            VARCHAR ARRAY NOT NULL,
    techniques      VARCHAR ARRAY NOT NULL,
    composers       VARCHAR ARRAY NOT NULL,
    -- folded, each between line feeds, for finding
    tag_lines       VARCHAR      NOT NULL,
    technique_lines VARCHAR      NOT NULL,
    composer_lines  VARCHAR      NOT NULL,
    -- equal where the same pieces were practised, in whatever order; empty for none
    piece_lines     VARCHAR      NOT NULL,
    note_words      VARCHAR      NOT NULL,
    -- everything that plain words are looked for in
    words           VARCHAR      NOT NULL,
    has_goals       BOOLEAN      NOT NULL,
    has_score       BOOLEAN      NOT NULL,
    has_session     BOOLEAN      NOT NULL,
    not_duplicates  VARCHAR ARRAY NOT NULL,
    view            JSONB        NOT NULL,
    PRIMARY KEY (owner, id)
);

-- Sessions; the view is null once they are over: the row stays, so that an old event is known to be old.
CREATE TABLE practice_sessions (
    owner      VARCHAR(64) NOT NULL,
    id         VARCHAR(64) NOT NULL,
    version    BIGINT      NOT NULL,
    started_at TIMESTAMP WITH TIME ZONE NOT NULL,
    view       JSONB,
    PRIMARY KEY (owner, id)
);

-- [jooq ignore start]
ALTER TABLE entries ADD COLUMN search TSVECTOR GENERATED ALWAYS AS (to_tsvector('simple', words)) STORED;
CREATE INDEX entries_by_words ON entries USING gin (search);
CREATE INDEX entries_by_time ON entries (owner, practised_at, id) WHERE NOT removed;
CREATE INDEX entries_by_day ON entries (owner, local_date) WHERE NOT removed;
CREATE INDEX sessions_that_run ON practice_sessions (owner, started_at) WHERE view IS NOT NULL;
-- [jooq ignore stop]
