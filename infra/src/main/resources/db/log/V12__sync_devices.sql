-- How far each device of a user has stored its stream. No part of the stream, which can be built anew.
CREATE TABLE sync_devices (
    user_id    VARCHAR(64) NOT NULL,
    -- as the device calls itself
    device     VARCHAR(64) NOT NULL,
    -- the session by which it was signed in, where that is known
    session_id VARCHAR(64),
    -- epoch.seq, as the stream has given it out
    cursor     VARCHAR(96) NOT NULL,
    seen_at    TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (user_id, device)
);
