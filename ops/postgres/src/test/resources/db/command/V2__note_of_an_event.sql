alter table events.event enable trigger stamp;
create table command.note (position bigint references events.event (position), note text);
