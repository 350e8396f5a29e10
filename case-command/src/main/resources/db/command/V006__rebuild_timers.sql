-- The id under which the firing of a timer is known as a command: made from the event that set it,
-- so that a timer fires once however often its row is picked or rebuilt.
create function events.timer_command_id(stream_type text, stream_id uuid, sequence bigint)
returns uuid
language sql immutable
return encode(substr(sha256(convert_to(
    'shouwang-timer/1' || E'\n' || stream_type || '/' || stream_id || '/' || sequence, 'UTF8')),
    1, 16), 'hex')::uuid;

-- Brings back every timer row that is missing: of each event that expects something by an instant
-- and has not fired. Returns how many.
create function events.rebuild_timers() returns bigint
language sql
begin atomic
    with rebuilt as (
        insert into events.timer (stream_type, stream_id, sequence, name, due_at, school_id)
        select e.stream_type, e.stream_id, e.sequence, e.name,
            (e.payload ->> 'dueAt')::timestamptz, e.school_id
        from events.event e
        where e.payload ->> 'dueAt' is not null
          and not exists (
              select from events.command c
              where c.command_id =
                  events.timer_command_id(e.stream_type, e.stream_id, e.sequence))
        on conflict do nothing
        returning 1 as one
    )
    select count(*) from rebuilt;
end;

revoke all on function events.rebuild_timers from public;
grant execute on function events.rebuild_timers, events.timer_command_id to shouwang_command;
