-- Where users are signed in. A session that has ended has no row, one that has run out keeps it until it is renewed or ended.
CREATE TABLE devices (
    session_id VARCHAR(64) PRIMARY KEY,
    user_id    VARCHAR(64) NOT NULL,
    device     TEXT        NOT NULL,
    opened_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    seen_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX devices_of_user ON devices (user_id);
