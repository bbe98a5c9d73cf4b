-- The event log: the only truth. Positions start at 1, have no gaps, and are in the order of the commits, since each append
-- holds one lock from the moment it reads the last position until it commits.
create table events (
    position       bigint       not null primary key,
    event_id       uuid         not null unique,
    aggregate_type varchar(64)  not null,
    aggregate_id   varchar(64)  not null,
    sequence       bigint       not null,
    name           varchar(100) not null,
    revision       integer      not null,
    subject        varchar(64)  not null,
    command_id     varchar(128) not null,
    ordinal        integer      not null,
    recorded_at    timestamptz  not null,
    payload        jsonb        not null,
    metadata       jsonb        not null,
    unique (aggregate_id, sequence),
    unique (command_id, ordinal)
);
create index events_recorded_at on events (recorded_at);

-- Values that one aggregate alone may hold. The value is a keyed hash.
create table claims (
    scope        varchar(64) not null,
    value        varchar(64) not null,
    aggregate_id varchar(64) not null,
    position     bigint      not null,
    primary key (scope, value)
);

-- The key of each subject, wrapped by the master key, which is outside the database. Deleting the row erases the subject.
create table subject_keys (
    subject    varchar(64) not null primary key,
    wrapped    bytea       not null,
    created_at timestamptz not null default now()
);

-- Appends the events of one command. Answers what came of it, and the position of the command's first event:
--   appended   they are in the log
--   duplicate  this command's events were in the log already; nothing was added
--   conflict   somebody else has appended to one of the aggregates; nothing was added
--   claimed    another aggregate holds one of the values; nothing was added
-- Must run in READ COMMITTED: after the lock each statement has to see what others have committed.
create function append_events(
    p_command_id varchar, p_event_ids uuid[], p_types varchar[], p_ids varchar[], p_sequences bigint[], p_names varchar[],
    p_revisions integer[], p_subjects varchar[], p_times timestamptz[], p_payloads varchar[], p_metadata varchar[],
    p_claim_scopes varchar[], p_claim_values varchar[], p_claim_owners varchar[],
    out outcome varchar, out first_position bigint)
language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock(4701);
    select min(position) into first_position from events where command_id = p_command_id;
    if first_position is not null then
        outcome := 'duplicate';
        return;
    end if;
    if exists (select 1 from unnest(p_ids, p_sequences) as n(id, seq) join events e on e.aggregate_id = n.id and e.sequence = n.seq) then
        outcome := 'conflict';
        return;
    end if;
    if exists (select 1 from unnest(p_claim_scopes, p_claim_values, p_claim_owners) as n(scope, value, owner)
               join claims c on c.scope = n.scope and c.value = n.value and c.aggregate_id <> n.owner) then
        outcome := 'claimed';
        return;
    end if;
    select coalesce(max(position), 0) + 1 into first_position from events;
    insert into events
    select first_position + n.nr - 1, n.event_id, n.type, n.id, n.seq, n.name, n.revision, n.subject, p_command_id, n.nr - 1,
           n.at, n.payload::jsonb, n.metadata::jsonb
    from unnest(p_event_ids, p_types, p_ids, p_sequences, p_names, p_revisions, p_subjects, p_times, p_payloads, p_metadata)
         with ordinality as n(event_id, type, id, seq, name, revision, subject, at, payload, metadata, nr);
    insert into claims
    select n.scope, n.value, n.owner, first_position from unnest(p_claim_scopes, p_claim_values, p_claim_owners) as n(scope, value, owner)
    on conflict do nothing;
    outcome := 'appended';
end $$;
