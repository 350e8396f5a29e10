-- Students are found as one types, by blind tokens: keyed hashes of parts of a name, its pinyin and the
-- number. They have a projection of their own now, which fills the table anew from the log.

drop table query.student;
drop table query.student_next;

create table query.student (
    student_id uuid     primary key,
    school_id  uuid     not null,
    class_id   uuid     not null,
    boarding   boolean  not null,
    enrolled   boolean  not null,
    tokens     bigint[] not null
);
create index student_of_class on query.student (school_id, class_id);
create index student_token on query.student using gin (tokens);
create table query.student_next (like query.student including all);

grant select, insert, update, delete, truncate on query.student, query.student_next to shouwang_query;

-- The list of case files goes on where a page ended: in one direction, by one index.
drop index query.casefile_of_school;
create index casefile_of_school on query.casefile (school_id, neutral, touched_at, casefile_id);

-- The list of responses to audit, by school.
create index response_of_school on query.response (school_id, started_at, response_id);
