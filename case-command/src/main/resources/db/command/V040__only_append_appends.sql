-- Whoever has the writer's password could put rows into the log past events.append: with gaps, an
-- early stored_at or any leaf. The function now acts as its owner, and the writer may only call it.
alter function events.append security definer;
alter function events.append set search_path = pg_catalog, pg_temp;
alter function events.rebuild_timers security definer;
alter function events.rebuild_timers set search_path = pg_catalog, pg_temp;

revoke insert on events.event, events.command from shouwang_command;
revoke insert, delete on events.unique_rule from shouwang_command;
revoke insert on events.timer from shouwang_command;
