-- What was refused, to whom, and which steps were missing. Append-only, and without any text: the
-- refusal is the name of a constant, the steps are ids of the plan.

create table command.refusal (
    position    bigint      generated always as identity primary key,
    at          timestamptz not null,
    school_id   uuid        not null,
    actor_kind  text        not null,
    actor_id    uuid        not null,
    actor_role  text,
    command     text        not null,
    command_id  uuid        not null,
    stream_type text        not null,
    stream_id   uuid        not null,
    refusal     text        not null,
    unmet_steps text[]      not null,
    request_id  uuid
);

create index refusal_of_stream on command.refusal (stream_id, stream_type);
