create table query.row (id int, day date) partition by range (day);
create table query.row_2026 partition of query.row for values from ('2026-01-01') to ('2027-01-01');
create unlogged table query.scratch (id int);
