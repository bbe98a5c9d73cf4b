-- Where each user's stream ends.
CREATE TABLE sync_heads (
    user_id  VARCHAR(64) PRIMARY KEY,
    -- names this stream: a cursor of another epoch means nothing here
    epoch    VARCHAR(64) NOT NULL,
    seq      BIGINT      NOT NULL,
    -- the last place in the log that this stream has taken in
    position BIGINT      NOT NULL
);

-- Each entity once, at the number of its latest change.
CREATE TABLE sync_rows (
    user_id    VARCHAR(64) NOT NULL,
    kind       VARCHAR(32) NOT NULL,
    id         VARCHAR(64) NOT NULL,
    seq        BIGINT      NOT NULL,
    version    BIGINT      NOT NULL,
    deleted    BOOLEAN     NOT NULL,
    -- what devices get; null when deleted or unreadable
    body       JSONB,
    -- what the next change is worked out from; null when deleted
    state      JSONB,
    -- why the entity can't be shown; null when it can
    unreadable VARCHAR,
    device     VARCHAR(64),
    mid        VARCHAR(64),
    position   BIGINT      NOT NULL,
    PRIMARY KEY (user_id, kind, id),
    UNIQUE (user_id, seq)
);
