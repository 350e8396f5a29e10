create schema events;

create table events.event (
    position    bigint      primary key,
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
    unique (stream_id, stream_type, sequence)
);

grant usage on schema events to shouwang_notify;
grant select on events.event to shouwang_notify;

create schema keys;
create table keys.record_key (key_id uuid primary key);
