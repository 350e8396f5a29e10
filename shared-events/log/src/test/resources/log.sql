-- The tables as the services' migrations make them, and one projection's.
create schema events;
create table events.event (
    position    bigint primary key,
    event_id    uuid        not null unique,
    stream_type text        not null,
    stream_id   uuid        not null,
    sequence    bigint      not null,
    name        text        not null,
    revision    smallint    not null,
    school_id   uuid        not null,
    payload     json        not null,
    metadata    json        not null,
    recorded_at timestamptz not null,
    stored_at   timestamptz not null,
    leaf        bytea       not null,
    unique (stream_id, stream_type, sequence)
);
grant usage on schema events to shouwang_command, shouwang_query;
grant select, insert on events.event to shouwang_command;
grant select on events.event to shouwang_query;

create schema keys;
create table keys.record_key (
    key_id       uuid primary key,
    stream_type  text        not null,
    stream_id    uuid        not null,
    wrapping     text        not null check (wrapping in ('KEK', 'INTAKE')),
    wrapped      bytea,
    created_at   timestamptz not null default now(),
    destroyed_at timestamptz,
    check ((wrapped is null) = (destroyed_at is not null))
);
create index record_key_of on keys.record_key (stream_id, stream_type);
grant usage on schema keys to shouwang_command, shouwang_query;
grant select, insert on keys.record_key to shouwang_command;
grant select on keys.record_key to shouwang_query;

create schema query;
create table query.token (
    projection text primary key,
    position   bigint  not null check (position >= 0),
    revision   integer not null check (revision > 0)
);
create table query.parked (
    projection    text        not null references query.token (projection),
    stream_type   text        not null,
    stream_id     uuid        not null,
    from_position bigint      not null,
    reason        text        not null,
    parked_at     timestamptz not null default now(),
    primary key (projection, stream_id, stream_type)
);
create table query.note (
    number  bigint generated always as identity,
    worry   uuid primary key,
    events  integer not null,
    text    text    not null check (text not like '%forbidden%'),
    letters integer generated always as (length(text)) stored
);
create table query.note_next (like query.note including all);
create table query.alarm (stream_id uuid primary key);
grant usage on schema query to shouwang_query;
grant select, insert, update, delete on all tables in schema query to shouwang_query;
