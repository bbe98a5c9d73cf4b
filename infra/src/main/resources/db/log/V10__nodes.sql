-- What nodes on the same database know of each other.

-- How far read models are, told by the node that holds the segment. What was reached once stays reached.
create table watermarks (
    processor_name varchar(255) not null,
    segment        integer      not null,
    position       bigint       not null,
    primary key (processor_name, segment)
) with (fillfactor = 50);

-- Who is there, and which processors it could run.
create table nodes (
    name       varchar(100)   not null primary key,
    processors varchar(255)[] not null,
    seen_at    timestamptz    not null
);

-- Which keys this database was begun with: a node that brings others must not write here. What is kept tells nothing of the key.
create table key_marks (
    name varchar(32) not null primary key,
    mark varchar(64) not null
);
