-- What is to be said, to whom, and what became of it. No name, no address and no free text: ids,
-- the alert's code and the school's public name only. Rows are kept: each is the proof that this
-- event was already planned, so that reading the log again never says anything twice.

create table notify.school (
    school_id  uuid    primary key,
    short_name text    not null,
    simulated  boolean not null
);

create table notify.alert (
    alert_id uuid primary key,
    danger   text not null
);

create table notify.school_next (like notify.school including all);
create table notify.alert_next (like notify.alert including all);

-- How far the log is read, and what of it could not be.
create table notify.token (
    projection text    primary key,
    position   bigint  not null check (position >= 0),
    revision   integer not null check (revision > 0)
);

create table notify.parked (
    projection    text        not null references notify.token (projection),
    stream_type   text        not null,
    stream_id     uuid        not null,
    from_position bigint      not null,
    reason        text        not null,
    parked_at     timestamptz not null default now(),
    primary key (projection, stream_id, stream_type)
);

create table notify.page (
    page_id        uuid        primary key, -- derived from the four columns of the unique key
    event_position bigint      not null,
    step           integer     not null,
    round          integer     not null,
    staff_id       uuid        not null,
    channel        text        not null check (channel in ('EMAIL', 'WECOM_ROBOT')),
    alert_id       uuid        not null,
    school_id      uuid        not null,
    code           text        not null,
    asked_at       timestamptz not null,
    state          text        not null default 'WAITING'
        check (state in ('WAITING', 'DELIVERED', 'FAILED', 'STOPPED', 'SUPERSEDED')),
    due_at         timestamptz not null,
    lease          uuid, -- of the process that has it in hand until due_at
    tries          integer     not null default 0, -- attempts made
    delays         integer     not null default 0, -- turns in which no attempt could be made
    settled_at     timestamptz,
    check ((state = 'WAITING') = (settled_at is null)),
    unique (event_position, step, staff_id, channel)
);

comment on column notify.page.asked_at is 'when the paging step was recorded';
comment on column notify.page.state is
    'STOPPED: a human had the alert before it was sent; SUPERSEDED: a later page to the same person took its place';

create index page_due on notify.page (channel, due_at) where state = 'WAITING';
create index page_of_alert on notify.page (alert_id, staff_id, channel, event_position);

-- What case-command has still to be told about attempts; sent in order within an attempt.
create table notify.report (
    report_id   bigint      generated always as identity primary key,
    attempt_id  uuid        not null,
    outcome     text        not null check (outcome in ('ATTEMPTED', 'DELIVERED', 'FAILED')),
    failure     text,
    alert_id    uuid        not null,
    staff_id    uuid        not null,
    channel     text        not null,
    step        integer     not null,
    round       integer     not null,
    made_at     timestamptz not null,
    due_at      timestamptz not null,
    tries       integer     not null default 0,
    accepted_at timestamptz,
    check ((outcome = 'FAILED') = (failure is not null)),
    unique (attempt_id, outcome)
);

create index report_due on notify.report (due_at) where accepted_at is null;

grant usage on schema notify to shouwang_notify;
grant select, insert, update, delete on all tables in schema notify to shouwang_notify;
