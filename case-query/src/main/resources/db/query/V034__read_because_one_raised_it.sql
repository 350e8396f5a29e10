-- Whoever raised an alert follows what comes of it. A read that nothing else would have allowed says so.
alter table query.read_ledger add column raised boolean not null default false;

create function query.note_read(reader uuid, acted_as text, school uuid, action text,
    students uuid[], subject text, subject_id uuid, approval text, approval_id uuid, request text,
    refreshed boolean, raised boolean)
returns bigint language plpgsql as $$
declare
    number bigint;
begin
    perform pg_advisory_xact_lock(7306869877);
    number := coalesce((select l.sequence from query.read_ledger l order by l.sequence desc limit 1), 0) + 1;
    insert into query.read_ledger (sequence, reader, acted_as, school_id, action, students, subject,
        subject_id, approval, approval_id, request_id, refreshed, raised)
    values (number, reader, acted_as, school, action, students, subject, subject_id, approval,
        approval_id, request, refreshed, raised);
    return number;
end $$;
