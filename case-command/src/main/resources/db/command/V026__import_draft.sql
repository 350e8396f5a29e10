-- Roster files between upload and import. The file and what was chosen for it are sealed; the key that
-- opens them is wrapped, and both go when the import is done or nobody goes on with it.

create table command.import_draft (
    import_id    uuid        primary key,
    school_id    uuid        not null,
    staff_id     uuid        not null,
    role         text        not null,
    wrapped      bytea       not null,
    file         bytea       not null,
    choice       bytea,              -- once confirmed
    leavers      uuid[],             -- the students then confirmed to have left
    students     integer     not null default 0,
    done         integer     not null default 0,
    kept_at      timestamptz not null,
    expires_at   timestamptz not null,
    confirmed_at timestamptz,
    completed_at timestamptz,
    check ((confirmed_at is null) = (choice is null))
);

create index import_draft_until on command.import_draft (expires_at);

grant select, insert, update, delete on command.import_draft to shouwang_command;
