-- Whose events this database goes with. What is derived from one log, tokens above all, is of no use with another.
create table log_origin (
    the_only boolean     not null primary key default true check (the_only),
    kind     varchar(32) not null
);

-- Values that one aggregate alone may hold, when the events are kept elsewhere and the append can't check them. The value is a
-- keyed hash. A row counts once its aggregate has events.
create table reserved_claims (
    scope        varchar(64) not null,
    value        varchar(64) not null,
    aggregate_id varchar(64) not null,
    reserved_at  timestamptz not null default now(),
    primary key (scope, value)
);
