-- Who came in by a link and for whom nobody has vouched yet: read with the roles at every request, by every service.
-- Filled from the events by its projection.
create table signin.newcomer (
    staff_id  uuid        primary key,
    since     timestamptz not null,
    -- Null for whoever runs the machine.
    issued_by uuid
);
create table signin.newcomer_next (like signin.newcomer including all);

-- What a newcomer tells a colleague. No secret: it shows that the two have spoken.
create table signin.spoken_number (
    staff_id uuid primary key,
    number   text not null check (number ~ '^[0-9]{4}$')
);

-- Who had a link in hands before it was opened; null for whoever runs the machine.
alter table signin.one_time_link add column issued_by uuid;

grant select, insert, update, delete, truncate on signin.newcomer, signin.newcomer_next to shouwang_command;
grant select, insert, update, delete on signin.spoken_number to shouwang_command;
grant select on signin.newcomer to shouwang_query, shouwang_notify;
