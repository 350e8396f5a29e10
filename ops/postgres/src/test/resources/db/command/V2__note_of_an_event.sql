alter table events.event enable trigger stamp;
create table command.note (position bigint references events.event (position), note text);
-- Takes a while to copy, between the notes and their events.
create table command.photo (bytes bytea);
