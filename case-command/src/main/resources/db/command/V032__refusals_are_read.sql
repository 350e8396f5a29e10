-- The journal is read a school at a time, the newest first, by the pages that are only read.
create index refusal_of_school on command.refusal (school_id, position);

grant select on command.refusal to shouwang_query;
