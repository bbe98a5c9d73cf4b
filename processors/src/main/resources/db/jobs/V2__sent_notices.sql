-- Notices that went out by mail: each once, whatever happens between the sending and the position of the processor.
CREATE TABLE sent_notices (
    notice_id VARCHAR(64) PRIMARY KEY,
    sent_at   TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()
);
