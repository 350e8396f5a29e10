-- A response may answer several alerts: the one it was started from, and those that came while it ran.
-- Filled by the rebuild of its projection; command.response.alert_id stays the first of them.
create table command.response_alert (
    response_id uuid not null,
    alert_id    uuid not null,
    primary key (response_id, alert_id)
);
create index response_alert_of on command.response_alert (alert_id);
create table command.response_alert_next (like command.response_alert including all);

grant select, insert, update, delete, truncate on command.response_alert, command.response_alert_next
    to shouwang_command;
