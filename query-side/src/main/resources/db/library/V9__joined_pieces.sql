-- Which entries practise which piece of the catalogue, whichever of the two came first. Keys are digests of names and ids.
CREATE TABLE joined_entries (
    owner   VARCHAR(64)   NOT NULL,
    id      VARCHAR(64)   NOT NULL,
    version BIGINT        NOT NULL,
    -- by what its pieces are known
    keys    VARCHAR ARRAY NOT NULL,
    PRIMARY KEY (owner, id)
);

-- What the catalogue knows a piece by.
CREATE TABLE joined_pieces (
    owner       VARCHAR(64) NOT NULL,
    id          VARCHAR(64) NOT NULL,
    version     BIGINT      NOT NULL,
    own_key     VARCHAR(64) NOT NULL,
    -- null without a composer
    swapped_key VARCHAR(64),
    -- the folded title
    words       VARCHAR     NOT NULL,
    -- null while the piece is one of its own
    merged_into VARCHAR(64),
    PRIMARY KEY (owner, id)
);

-- [jooq ignore start]
CREATE INDEX joined_entries_by_key ON joined_entries USING gin (keys);
CREATE INDEX joined_pieces_by_key ON joined_pieces (owner, own_key);
CREATE INDEX joined_pieces_by_swapped_key ON joined_pieces (owner, swapped_key) WHERE swapped_key IS NOT NULL;
-- [jooq ignore stop]
