-- A record of a student that was merged is another name of the one it was merged into. Its case file
-- stays where it is; this leads from the one to the other. Filled by the rebuild of its projection.
create table query.merged (
    student_id uuid        primary key,
    into_id    uuid        not null,
    merged_at  timestamptz not null
);
create index merged_into on query.merged (into_id);
create table query.merged_next (like query.merged including all);

grant select, insert, update, delete, truncate on query.merged, query.merged_next to shouwang_query;
