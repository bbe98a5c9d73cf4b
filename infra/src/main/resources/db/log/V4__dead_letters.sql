-- Sequences of parked events that an administrator took out of their queue. The events are in the log, at these positions; the
-- projection's rows lack them until it is replayed.
create table dropped_sequences (
    id               bigserial     not null primary key,
    processing_group varchar(255)  not null,
    sequence_id      varchar(255)  not null,
    positions        bigint[]      not null,
    cause            varchar(1023) not null,
    reason           varchar(1000) not null,
    dropped_by       varchar(64)   not null,
    dropped_at       timestamptz   not null default now()
);
