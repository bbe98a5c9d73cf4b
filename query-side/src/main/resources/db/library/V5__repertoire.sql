-- The repertoire, and what the logbook says of its pieces. Everything here follows from the event log and may be thrown away.
CREATE TABLE repertoire_items (
    owner     VARCHAR(64) NOT NULL,
    id        VARCHAR(64) NOT NULL,
    version   BIGINT      NOT NULL,
    -- removed items stay, since they may be restored
    removed   BOOLEAN     NOT NULL,
    status    VARCHAR(20) NOT NULL,
    title_key VARCHAR     NOT NULL,
    -- by which entries are known to be about it
    marks     VARCHAR ARRAY NOT NULL,
    -- by which it may be asked for
    addresses VARCHAR ARRAY NOT NULL,
    view      JSONB       NOT NULL,
    PRIMARY KEY (owner, id)
);

-- Entries of the logbook as they are now, so that a change can be folded into them.
CREATE TABLE repertoire_entries (
    owner   VARCHAR(64) NOT NULL,
    id      VARCHAR(64) NOT NULL,
    version BIGINT      NOT NULL,
    view    JSONB       NOT NULL,
    PRIMARY KEY (owner, id)
);

-- A row for each mark of each piece of each entry that is there.
CREATE TABLE practised_pieces (
    owner        VARCHAR(64) NOT NULL,
    entry_id     VARCHAR(64) NOT NULL,
    -- which of the entry's pieces
    place        INTEGER     NOT NULL,
    mark         VARCHAR     NOT NULL,
    minutes      INTEGER     NOT NULL,
    practised_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (owner, entry_id, place, mark)
);

-- [jooq ignore start]
CREATE INDEX repertoire_by_title ON repertoire_items (owner, title_key COLLATE "C", id COLLATE "C") WHERE NOT removed;
CREATE INDEX practised_by_mark ON practised_pieces (owner, mark);
-- [jooq ignore stop]
