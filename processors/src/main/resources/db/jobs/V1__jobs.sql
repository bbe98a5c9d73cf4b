-- The durable queue, in the layout of db-scheduler. Deadlines have a table of their own, so that busy workers never delay them.
create table scheduled_jobs (
    task_name            varchar(100) not null,
    task_instance        varchar(200) not null,
    task_data            bytea,
    execution_time       timestamptz  not null,
    picked               boolean      not null,
    picked_by            varchar(100),
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint       not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_jobs_due on scheduled_jobs (execution_time);
create index scheduled_jobs_heartbeat on scheduled_jobs (last_heartbeat);

create table scheduled_deadlines (like scheduled_jobs including all);

-- Jobs that failed for good, kept until an administrator tries them again or drops them.
create table dead_jobs (
    id        varchar(200)  not null primary key,
    step      varchar(32)   not null,
    score_id  varchar(64)   not null,
    job       varchar(4000) not null,
    reason    varchar(2000) not null,
    attempts  integer       not null,
    died_at   timestamptz   not null default now()
);
