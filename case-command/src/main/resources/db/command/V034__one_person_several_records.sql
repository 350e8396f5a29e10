-- Records that were merged are one person: who runs, who is in conflict and who is found is asked of all of them.
-- Filled by the rebuild of its projection.
alter table command.student add column merged_into uuid;
alter table command.student_next add column merged_into uuid;
create index student_person on command.student (coalesce(merged_into, student_id));
create index student_next_person on command.student_next (coalesce(merged_into, student_id));
