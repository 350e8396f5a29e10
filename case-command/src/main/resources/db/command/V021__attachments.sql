-- Files that belong to a record, encrypted under a key of their own. Events refer to them by hash.

create table command.attachment (
    attachment_id uuid        primary key,
    school_id     uuid        not null,
    record_type   text        not null, -- the kind of stream of the record it belongs to
    record_id     uuid        not null,
    hash          text        not null check (hash ~ '^[0-9a-f]{64}$'), -- of what was handed in
    media_type    text        not null,
    bytes         bigint      not null,
    key_id        uuid        not null,
    sealed        bytea       not null,
    kept_at       timestamptz not null default now()
);
create index attachment_of on command.attachment (record_id);
alter table command.attachment alter column sealed set storage external; -- ciphertext does not shrink

-- Who was shown what of a child's record by the writer itself. Written before it is shown.
create table command.shown (
    position   bigint      generated always as identity primary key,
    at         timestamptz not null,
    school_id  uuid        not null,
    staff_id   uuid        not null,
    role       text        not null,
    what       text        not null,
    record_id  uuid        not null,
    request_id uuid
);
create index shown_of_record on command.shown (record_id, position);

create trigger append_only before update or delete or truncate on command.attachment
    for each statement execute function events.refuse_change();
create trigger append_only before update or delete or truncate on command.shown
    for each statement execute function events.refuse_change();
alter table command.attachment enable always trigger append_only;
alter table command.shown enable always trigger append_only;

grant select, insert on command.attachment, command.shown to shouwang_command;
