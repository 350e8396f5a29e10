-- The event log of one cell. Positions count from 1 without gaps, in the order of commits, so a
-- reader's token is one number. Nothing here is ever changed or removed; see V004.

create schema events;

create table events.event (
    position    bigint      primary key check (position > 0),
    event_id    uuid        not null unique,
    stream_type text        not null,
    stream_id   uuid        not null,
    sequence    bigint      not null check (sequence >= 0),
    name        text        not null,
    revision    smallint    not null check (revision > 0),
    school_id   uuid        not null,
    payload     json        not null, -- json, not jsonb: the exact text that was hashed
    metadata    json        not null,
    recorded_at timestamptz not null,
    stored_at   timestamptz not null,
    leaf        bytea       not null check (octet_length(leaf) = 32),
    unique (stream_id, stream_type, sequence)
);

comment on column events.event.recorded_at is 'the program''s clock when the decision was taken';
comment on column events.event.stored_at is 'the database''s clock when the position was assigned';
comment on column events.event.leaf is 'leaf of the audit log (RFC 6962), computed by events.append';

-- A command is known by the id that its sender chose. One that led to no event is known too.
create table events.command (
    command_id   uuid    primary key,
    content_hash bytea   not null,
    position     bigint  not null, -- of its first event, or of the head when it led to none
    event_count  integer not null check (event_count >= 0)
);

-- What at most one stream may hold at a time. Keys are ids or blind indexes, never texts.
create table events.unique_rule (
    rule      text  not null,
    key       bytea not null,
    stream_id uuid  not null,
    primary key (rule, key)
);

create index unique_rule_of_stream on events.unique_rule (stream_id);

-- What is expected, and by when. Written with the event that expects it, removed when it fired, and
-- rebuilt from the events by events.rebuild_timers().
create table events.timer (
    stream_type text        not null,
    stream_id   uuid        not null,
    sequence    bigint      not null,
    name        text        not null,
    due_at      timestamptz not null,
    school_id   uuid        not null,
    attempts    integer     not null default 0, -- that failed
    retry_at    timestamptz,
    primary key (stream_id, stream_type, sequence)
);

create index timer_due on events.timer (due_at);
