-- The pieces of each user. An id means something within one catalogue alone.
CREATE TABLE pieces (
    owner       VARCHAR(64) NOT NULL,
    id          VARCHAR(64) NOT NULL,
    title       VARCHAR     NOT NULL,
    -- null when nobody is named
    composer    VARCHAR,
    title_key   VARCHAR     NOT NULL,
    words       VARCHAR     NOT NULL,
    -- null while the piece is one of its own
    merged_into VARCHAR(64),
    created_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    version     BIGINT      NOT NULL,
    PRIMARY KEY (owner, id)
);

-- [jooq ignore start]
CREATE INDEX pieces_by_title ON pieces (owner, title_key COLLATE "C", id COLLATE "C") WHERE merged_into IS NULL;
CREATE INDEX pieces_by_survivor ON pieces (owner, merged_into) WHERE merged_into IS NOT NULL;
-- [jooq ignore stop]
