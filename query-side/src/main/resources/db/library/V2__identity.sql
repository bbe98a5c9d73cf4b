-- Who has an account, as its owner sees it.
CREATE TABLE accounts (
    user_id    VARCHAR(64)  PRIMARY KEY,
    email      VARCHAR(254) NOT NULL,
    role       VARCHAR(16)  NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    version    BIGINT       NOT NULL
);

-- Sessions whose tokens are refused although they have not expired. A session that is not here goes on.
CREATE TABLE ended_sessions (
    session_id VARCHAR(64) PRIMARY KEY,
    ended_at   TIMESTAMP WITH TIME ZONE NOT NULL
);
