-- Nodes ask every few seconds which sessions have ended lately, instead of asking about each one that comes along.
CREATE INDEX ended_sessions_by_time ON ended_sessions (ended_at);
