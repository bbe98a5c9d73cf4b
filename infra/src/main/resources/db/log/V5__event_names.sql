-- Which events the log holds, by name and revision, and where each was first. Filled at the start of the application, which looks
-- through what has come since the start before: appending costs nothing by it, and no start looks at an event twice.
create table event_names (
    name     varchar(100) not null,
    revision integer      not null,
    position bigint       not null,
    primary key (name, revision)
);

-- One row: up to where the log has been looked through.
create table event_names_seen (
    position bigint not null
);
insert into event_names_seen values (0);
