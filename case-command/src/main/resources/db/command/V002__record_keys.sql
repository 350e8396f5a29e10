-- One data key per record, wrapped. Destroying a record's key erases the record wherever its log
-- has been copied to; hence a schema, a grant and a backup of its own.

create schema keys;

create table keys.record_key (
    key_id       uuid        primary key,
    stream_type  text        not null,
    stream_id    uuid        not null,
    wrapping     text        not null check (wrapping in ('KEK', 'INTAKE')),
    wrapped      bytea,
    created_at   timestamptz not null default now(),
    destroyed_at timestamptz,
    check ((wrapped is null) = (destroyed_at is not null))
);

create index record_key_of on keys.record_key (stream_id, stream_type);
create index record_key_newest on keys.record_key (created_at) where wrapped is not null;
