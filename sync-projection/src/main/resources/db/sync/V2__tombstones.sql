-- Tombstones up to this number have been taken out of the stream: who is not that far has to take all of it anew.
ALTER TABLE sync_heads ADD COLUMN floor BIGINT NOT NULL DEFAULT 0;
-- How often the floor was raised: goes into the cursors, so that who has begun since can be told from who has missed tombstones.
ALTER TABLE sync_heads ADD COLUMN raised INTEGER NOT NULL DEFAULT 0;

-- How far each stream, and every device of it, was at some times in the past.
CREATE TABLE sync_marks (
    user_id VARCHAR(64) NOT NULL,
    at      TIMESTAMP WITH TIME ZONE NOT NULL,
    -- the last number that all known devices had
    passed  BIGINT      NOT NULL,
    -- the last number that there was
    head    BIGINT      NOT NULL,
    PRIMARY KEY (user_id, at)
);

-- [jooq ignore start]
CREATE INDEX sync_tombstones ON sync_rows (user_id, seq) WHERE deleted;
-- [jooq ignore stop]
