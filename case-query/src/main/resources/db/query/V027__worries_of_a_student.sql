-- An audit of a case asks what was said about its student before.
create index worry_of_student on query.worry (student_id);
create index worry_next_of_student on query.worry_next (student_id);
