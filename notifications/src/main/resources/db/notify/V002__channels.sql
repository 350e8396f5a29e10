-- Which channels are set up: the pages that are only read tell whoever runs the school before an alert finds it out.
create table notify.channel (
    kind    text        primary key,
    set_up  boolean     not null,
    told_at timestamptz not null
);

grant select, insert, update, delete on notify.channel to shouwang_notify;
grant usage on schema notify to shouwang_query;
grant select on notify.channel to shouwang_query;
