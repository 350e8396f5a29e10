-- A response may answer several alerts: the one it was started from, and those that came while it ran.
-- Filled by the rebuild of its projection; query.response.alert_id stays the first of them.
create table query.response_alert (
    response_id uuid not null,
    casefile_id uuid not null,
    alert_id    uuid not null,
    primary key (response_id, alert_id)
);
create index response_alert_of on query.response_alert (alert_id);
create index response_alert_of_casefile on query.response_alert (casefile_id);
create table query.response_alert_next (like query.response_alert including all);

grant select, insert, update, delete, truncate on query.response_alert, query.response_alert_next
    to shouwang_query;
