create schema events;
create schema keys;

create table events.event (
    position bigint primary key,
    payload  json not null,
    leaf     bytea not null,
    length   integer generated always as (octet_length(leaf)) stored
);

create table events.lane (name text primary key, head bigint not null);
insert into events.lane values ('only', 0);

create table events."odd, name" (id bigint generated always as identity primary key, "select" text);

create table keys.record_key (key_id uuid primary key, wrapped bytea not null);

create function events.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete or truncate on events.event
    for each statement execute function events.refuse_change();
alter table events.event enable always trigger append_only;

create function events.stamp() returns trigger language plpgsql as $$
begin
    new.payload := '{"stamped": true}';
    return new;
end $$;
create trigger stamp before insert on events.event for each row execute function events.stamp();
alter table events.event disable trigger stamp;

grant usage on schema events to shouwang_command;
grant select, insert on events.event to shouwang_command;
