-- The alerts that are being paged and that nobody has, and whom they wait for: asked for with every page. Filled from
-- the events by its projection; a row goes when somebody takes the alert up.
create table command.waiting (
    alert_id  uuid        primary key,
    school_id uuid        not null,
    code      text        not null,
    since     timestamptz not null,
    -- Nobody at all could be told: whoever may take it up is waited for.
    unheard   boolean     not null
);
create index waiting_of on command.waiting (school_id, since);
create table command.waiting_next (like command.waiting including all);

create table command.waited_for (
    alert_id uuid not null,
    staff_id uuid not null,
    primary key (alert_id, staff_id)
);
create table command.waited_for_next (like command.waited_for including all);

grant select, insert, update, delete, truncate on
    command.waiting, command.waiting_next, command.waited_for, command.waited_for_next
    to shouwang_command;
