-- Sessions that have not been ended, so that all of a user can be.
CREATE TABLE open_sessions (
    session_id VARCHAR(64) PRIMARY KEY,
    owner      VARCHAR(64) NOT NULL
);

-- Null while there is the account; the row of one that is gone stays, so that nobody signs in to it.
ALTER TABLE accounts ADD COLUMN erased_at TIMESTAMP WITH TIME ZONE;

-- [jooq ignore start]
CREATE INDEX open_sessions_by_owner ON open_sessions (owner);
-- By which it is known whether anybody still has a file.
CREATE INDEX scores_by_hash ON scores (hash) WHERE view IS NOT NULL;
-- [jooq ignore stop]
