-- Records that were merged are one student: whoever declared not to act for one of them does not read
-- the others either. Asked for one member of staff at a time, who has few conflicts or none.
create function query.in_conflict(staff uuid) returns table (student_id uuid)
    language sql stable rows 10
    as $$
        with recursive person (id) as (
            select c.student_id from query.conflict c where c.staff_id = staff
            union
            select case when m.student_id = p.id then m.into_id else m.student_id end
            from person p join query.merged m on p.id in (m.student_id, m.into_id)
        )
        select id from person
    $$;
revoke all on function query.in_conflict(uuid) from public;
grant execute on function query.in_conflict(uuid) to shouwang_query;
