-- Many commands are appended by one call, in one commit. Each is judged for itself: what is wrong with one fails that one alone.
-- No two commands of a call touch the same aggregate, command id or claim.
--
-- p_commands are the ids of the commands; the other arrays hold an element for each event or claim, of which the first says by
-- number whose it is. Times are microseconds since 1970. When all commands were appended, outcomes is null, and the events have
-- the positions from head + 1 on, in the order given. Otherwise there is for each command what came of it, and the positions of
-- its first and last event:
--   appended   they are in the log
--   duplicate  this command's events were in the log already; nothing was added
--   conflict   somebody else has appended to one of the aggregates; nothing was added
--   claimed    another aggregate holds one of the values; nothing was added
-- p_tell has other nodes told.
-- Must run in READ COMMITTED: after the lock each statement has to see what others have committed.
drop function append_events;
create function append_commands(
    p_commands varchar[],
    p_event_commands integer[], p_ordinals integer[], p_event_ids uuid[], p_types varchar[], p_ids varchar[],
    p_sequences bigint[], p_names varchar[], p_revisions integer[], p_subjects varchar[], p_times bigint[],
    p_payloads varchar[], p_metadata varchar[],
    p_claim_commands integer[], p_scopes varchar[], p_values varchar[], p_owners varchar[], p_tell boolean,
    out head bigint, out outcomes varchar[], out firsts bigint[], out lasts bigint[])
language plpgsql volatile as $$
declare
    last bigint;
begin
    perform pg_advisory_xact_lock(4701);
    select coalesce(max(position), 0) into head from events;
    -- The indexes tell whether all is well: nearly always it is, and then nothing else has to be asked.
    begin
        insert into events
        select head + n.nr, n.event_id, n.type, n.id, n.seq, n.name, n.revision, n.subject, p_commands[n.command], n.ordinal,
               timestamptz 'epoch' + n.at * interval '1 microsecond', n.payload::jsonb, n.metadata::jsonb
        from unnest(p_event_commands, p_ordinals, p_event_ids, p_types, p_ids, p_sequences, p_names, p_revisions, p_subjects,
                    p_times, p_payloads, p_metadata)
             with ordinality as n(command, ordinal, event_id, type, id, seq, name, revision, subject, at, payload, metadata, nr);
        if cardinality(p_scopes) > 0 then
            insert into claims
            select n.scope, n.value, n.owner, head + 1 from unnest(p_scopes, p_values, p_owners) as n(scope, value, owner);
        end if;
        last := head + cardinality(p_event_ids);
    exception when unique_violation then
        select judged.outcomes, judged.firsts, judged.lasts into outcomes, firsts, lasts
        from judge_commands(p_commands, p_event_commands, p_ids, p_sequences, p_claim_commands, p_scopes, p_values, p_owners) judged;
        insert into events
        select head + row_number() over (order by n.nr), n.event_id, n.type, n.id, n.seq, n.name, n.revision, n.subject,
               p_commands[n.command], n.ordinal, timestamptz 'epoch' + n.at * interval '1 microsecond', n.payload::jsonb, n.metadata::jsonb
        from unnest(p_event_commands, p_ordinals, p_event_ids, p_types, p_ids, p_sequences, p_names, p_revisions, p_subjects,
                    p_times, p_payloads, p_metadata)
             with ordinality as n(command, ordinal, event_id, type, id, seq, name, revision, subject, at, payload, metadata, nr)
        where outcomes[n.command] = 'appended';
        insert into claims
        select n.scope, n.value, n.owner, head + 1
        from unnest(p_claim_commands, p_scopes, p_values, p_owners) as n(command, scope, value, owner)
        where outcomes[n.command] = 'appended'
        on conflict do nothing;
        select array_agg(coalesce(e.first, firsts[c.nr]) order by c.nr), array_agg(coalesce(e.last, lasts[c.nr]) order by c.nr)
        into firsts, lasts
        from unnest(p_commands) with ordinality as c(id, nr)
             left join lateral (select min(position) as first, max(position) as last from events
                                where command_id = c.id and outcomes[c.nr] = 'appended') e on true;
        last := greatest(head, (select max(l) from unnest(lasts) l));
    end;
    if p_tell and last > head then
        -- the first and last new position, and the node that wrote them
        perform pg_notify('mirubato_log', head + 1 || ' ' || last || ' ' || current_setting('application_name'));
    end if;
end $$;

-- What would come of each command; see append_commands.
create function judge_commands(
    p_commands varchar[], p_event_commands integer[], p_ids varchar[], p_sequences bigint[],
    p_claim_commands integer[], p_scopes varchar[], p_values varchar[], p_owners varchar[],
    out outcomes varchar[], out firsts bigint[], out lasts bigint[])
language sql stable as $$
    select array_agg(case when known.first is not null then 'duplicate' when conflicting.command is not null then 'conflict'
                          when claimed.command is not null then 'claimed' else 'appended' end order by c.nr),
           array_agg(known.first order by c.nr), array_agg(known.last order by c.nr)
    from unnest(p_commands) with ordinality as c(id, nr)
         left join lateral (select min(position) as first, max(position) as last from events where command_id = c.id) known on true
         left join (select distinct n.command from unnest(p_event_commands, p_ids, p_sequences) as n(command, id, seq)
                    join events e on e.aggregate_id = n.id and e.sequence = n.seq) conflicting on conflicting.command = c.nr
         left join (select distinct n.command
                    from unnest(p_claim_commands, p_scopes, p_values, p_owners) as n(command, scope, value, owner)
                    join claims h on h.scope = n.scope and h.value = n.value and h.aggregate_id <> n.owner) claimed
              on claimed.command = c.nr
$$;

-- The last state of aggregates whose streams have grown long, sealed as a whole with the subject's key. Without the key, or when the
-- state has had another shape, the aggregate is loaded from its events.
create table snapshots (
    aggregate_id   varchar(64)  not null primary key,
    type           varchar(64)  not null,
    sequence       bigint       not null,
    subject        varchar(64)  not null,
    recorded_at    timestamptz  not null,
    state_type     varchar(255) not null,
    state_revision varchar(64)  not null,
    state          bytea        not null
);
