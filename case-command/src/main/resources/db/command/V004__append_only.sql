-- Who may do what; and what nobody may do, the owner included.

create function events.refuse_change() returns trigger
language plpgsql as $$
begin
    raise exception '% of %.% is not allowed: it is append-only', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end $$;

create trigger append_only before update or delete or truncate on events.event
    for each statement execute function events.refuse_change();
create trigger append_only before update or delete or truncate on events.command
    for each statement execute function events.refuse_change();
create trigger append_only before update or delete or truncate on command.refusal
    for each statement execute function events.refuse_change();

-- "Always": a session that plays a replica would not fire it otherwise.
alter table events.event   enable always trigger append_only;
alter table events.command enable always trigger append_only;
alter table command.refusal enable always trigger append_only;

grant usage on schema events to shouwang_command, shouwang_query, shouwang_notify;
grant select, insert on events.event, events.command to shouwang_command;
grant select, insert, delete on events.unique_rule, events.timer to shouwang_command;
-- A timer that failed waits. This is also what "for update" needs.
grant update (attempts, retry_at) on events.timer to shouwang_command;
grant select on events.event to shouwang_query, shouwang_notify;

grant usage on schema keys to shouwang_command, shouwang_query;
grant select, insert on keys.record_key to shouwang_command;
grant select on keys.record_key to shouwang_query;

grant usage on schema command to shouwang_command;
grant select, insert on command.refusal to shouwang_command;
