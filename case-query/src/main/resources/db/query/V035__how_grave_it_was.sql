-- An inspector looks for what was grave, also when it ended calmly.
alter table query.response add column gravest integer not null default 0;
alter table query.response_next add column gravest integer not null default 0;
