package org.shouwang.query;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of many other schools, so that the database has to choose how it finds one's own. */
final class City {

    private static final List<String> ROWS =
            List.of(
                    """
                    create temporary table s as
                        select gen_random_uuid() as school, n from generate_series(1, 200) n
                    """,
                    """
                    create temporary table k as
                        select gen_random_uuid() as class, school, n from s, generate_series(1, 3)
                    """,
                    """
                    create temporary table p as
                        select gen_random_uuid() as student, school, class, row_number() over () as n
                        from k, generate_series(1, 70)
                    """,
                    """
                    insert into query.student (student_id, school_id, class_id, boarding, enrolled, tokens)
                    select student, school, class, true, true, array[n, -n, n * 7] from p
                    """,
                    """
                    create temporary table f as
                        select gen_random_uuid() as file, gen_random_uuid() as response,
                               gen_random_uuid() as alert, gen_random_uuid() as lead, school, student, n
                        from p where n % 2 = 0
                    """,
                    """
                    insert into query.casefile (casefile_id, school_id, student_id, opened_at, closed,
                        lead_id, touched_at, response_id, level, neutral)
                    select file, school, student, now(), n % 4 = 0, lead, now() - n * interval '1 minute',
                           response, 'red', n % 5 from f
                    """,
                    """
                    insert into query.participant (casefile_id, staff_id, relation)
                    select file, lead, 'LEAD' from f
                    """,
                    """
                    insert into query.response (response_id, casefile_id, school_id, student_id, alert_id,
                        started_at, plan, level, neutral)
                    select response, file, school, student, alert, now() - n * interval '1 minute', 'x',
                           'red', n % 5 from f
                    """,
                    """
                    insert into query.response_alert (response_id, casefile_id, alert_id)
                    select response, file, alert from f
                    """,
                    """
                    insert into query.proposal (proposal_id, response_id, kind, proposed_by, proposed_at)
                    select gen_random_uuid(), response, 'ENDING', lead, now() from f where n % 100 = 0
                    """,
                    """
                    insert into query.step (response_id, step_id, place, casefile_id, school_id, student_id,
                        title_zh, title_en, kind, state, round, due_at)
                    select response, 'step-' || i, i, file, school, student, '步骤', 'step', 'TASK',
                           case when i < 3 then 'OPEN' else 'DONE' end, 1, now() - n * interval '1 minute'
                    from f, generate_series(1, 6) i
                    """,
                    """
                    insert into query.alert (alert_id, school_id, code, danger, raised_by, raised_at, state)
                    select alert, school, 'A7K3M9', 'NOW', lead, now() - n * interval '1 minute',
                           case when n % 50 = 0 then 'OPEN' else 'ANSWERED' end from f
                    """,
                    """
                    insert into query.alert_subject (alert_id, subject_id, student_id)
                    select alert, gen_random_uuid(), student from f
                    """,
                    """
                    insert into query.alert_person (alert_id, staff_id, relation)
                    select alert, lead, r from f, unnest(array['RAISED', 'JOINED', 'PAGED']) r
                    """,
                    """
                    insert into query.page (attempt_id, alert_id, staff_id, channel, step, round, tried_at)
                    select gen_random_uuid(), alert, lead, 'EMAIL', 0, 0, now() from f
                    """,
                    """
                    insert into query.worry (worry_id, school_id, student_id, reported_by, reported_at,
                        due_at, state)
                    select gen_random_uuid(), school, student, lead, now(), now(),
                           case when n % 20 = 0 then 'WAITING' else 'ANSWERED' end from f
                    """,
                    """
                    insert into query.brief (entry_id, position, response_id, casefile_id, school_id,
                        student_id, staff_id, issued_by, issued_at)
                    select gen_random_uuid(), -n, response, file, school, student, lead, lead, now() from f
                    """,
                    """
                    insert into query.entry (position, stream_type, stream_id, sequence, school_id, name,
                        recorded_at, occurred_at, late, actor_kind, actor_id, entry_id)
                    select -(n * 10 + i), 'response', response, i, school, 'response.note_added', now(),
                           now(), false, 'STAFF', lead, gen_random_uuid()
                    from f, generate_series(0, 7) i
                    """,
                    """
                    insert into query.read_ledger (sequence, reader, acted_as, school_id, action, students,
                        subject, subject_id, approval, request_id)
                    select n, school, 'COUNSELOR', school, 'READ_CASE_TIMELINE', array[student], 'casefile',
                           student, 'STANDING', 'x' from p
                    """);

    private City() {}

    /**
     * @param sql on one connection, as the owner of the tables is connected
     */
    static void fill(JdbcClient sql) {
        ROWS.forEach(rows -> sql.sql(rows).update());
    }
}
