-- The library as lists and score pages show it: one row per score, with the whole view beside the columns it is found by.
-- Everything here follows from the event log and may be thrown away.
CREATE TABLE scores (
    id           VARCHAR(64) PRIMARY KEY,
    owner        VARCHAR(64) NOT NULL,
    title_key    VARCHAR     NOT NULL,
    -- null when the composer is unknown
    composer_key VARCHAR,
    words        VARCHAR     NOT NULL,
    hash         VARCHAR(64) NOT NULL,
    created_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    version      BIGINT      NOT NULL,
    -- null once the score is deleted: the row stays, so that an old event is known to be old
    view         JSONB
);

-- How far in the log each library is: what a cached answer about it is valid for.
CREATE TABLE libraries (
    owner    VARCHAR(64) PRIMARY KEY,
    position BIGINT NOT NULL
);

-- [jooq ignore start]
CREATE INDEX scores_by_title ON scores (owner, title_key COLLATE "C", id) WHERE view IS NOT NULL;
CREATE INDEX scores_by_composer ON scores (owner, composer_key COLLATE "C", id) WHERE view IS NOT NULL;
CREATE INDEX scores_by_age ON scores (owner, created_at, id) WHERE view IS NOT NULL;
CREATE INDEX scores_by_content ON scores (owner, hash) WHERE view IS NOT NULL;

-- The trigram index makes words fast to find in a large library; without the right to add the extension they are found by reading the owner's rows.
DO $$
BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
    EXECUTE 'CREATE INDEX scores_by_words ON scores USING gin (words public.gin_trgm_ops) WHERE view IS NOT NULL';
EXCEPTION WHEN OTHERS THEN
    RAISE NOTICE 'no trigram index: %', SQLERRM;
END
$$;
-- [jooq ignore stop]
