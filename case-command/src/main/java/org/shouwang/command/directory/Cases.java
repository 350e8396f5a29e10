package org.shouwang.command.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouwang.contract.casefile.CasefileEvent.Relation;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.CasefileId;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.id.WorryId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whose an alert, a worry, a case file or a response is, and in which relation somebody stands to
 * it.
 */
public final class Cases {

    private static final int MOST_WAITING = 50;

    /** The records {@code o} of each person one of whose records {@code p} is. */
    private static final String OF_PERSON =
            """
            left join command.student i on i.student_id = p.id
            left join command.student o
                on coalesce(o.merged_into, o.student_id) = coalesce(i.merged_into, i.student_id)
            """;

    /** Every record of the persons whom some records are of; those themselves in any case. */
    private static final String RECORDS =
            "select coalesce(o.student_id, p.id) from %s as p (id)\n" + OF_PERSON;

    private final JdbcClient sql;

    Cases(JdbcClient sql) {
        this.sql = sql;
    }

    /** An alert and the known students it is about. */
    public record AlertRow(
            AlertId id, SchoolId school, StaffId raisedBy, String state, Set<StudentId> students) {}

    public record WorryRow(WorryId id, SchoolId school, StudentId student, StaffId reportedBy) {}

    public record CasefileRow(CasefileId id, SchoolId school, StudentId student, boolean closed) {}

    public record ResponseRow(
            ResponseId id,
            CasefileId casefile,
            SchoolId school,
            StudentId student,
            boolean running) {}

    public Optional<AlertRow> alert(AlertId alert) {
        return sql.sql("select school_id, raised_by, state from command.alert where alert_id = ?")
                .param(alert.value())
                .query(
                        (row, _) ->
                                new AlertRow(
                                        alert,
                                        new SchoolId(row.getObject(1, UUID.class)),
                                        new StaffId(row.getObject(2, UUID.class)),
                                        row.getString(3),
                                        studentsOf(alert)))
                .optional();
    }

    public Optional<WorryRow> worry(WorryId worry) {
        return sql.sql(
                        "select school_id, student_id, reported_by from command.worry where"
                                + " worry_id = ?")
                .param(worry.value())
                .query(
                        (row, _) ->
                                new WorryRow(
                                        worry,
                                        new SchoolId(row.getObject(1, UUID.class)),
                                        new StudentId(row.getObject(2, UUID.class)),
                                        new StaffId(row.getObject(3, UUID.class))))
                .optional();
    }

    /** The worries that somebody reported in a school, the newest first. */
    public List<WorryId> worriesOf(StaffId staff, SchoolId school, int most) {
        return sql.sql(
                        """
                        select worry_id from command.worry where reported_by = ? and school_id = ?
                        order by reported_at desc nulls last, worry_id limit ?
                        """)
                .params(staff.value(), school.value(), most)
                .query((row, _) -> new WorryId(row.getObject(1, UUID.class)))
                .list();
    }

    public Optional<CasefileRow> casefile(CasefileId casefile) {
        return sql.sql(
                        "select casefile_id, school_id, student_id, closed from command.casefile"
                                + " where casefile_id = ?")
                .param(casefile.value())
                .query((row, _) -> casefile(row))
                .optional();
    }

    /** The file of a student in a school: there is one at most. */
    public Optional<CasefileRow> casefileOf(StudentId student, SchoolId school) {
        return sql.sql(
                        """
                        select casefile_id, school_id, student_id, closed from command.casefile
                        where student_id = ? and school_id = ? limit 1
                        """)
                .params(student.value(), school.value())
                .query((row, _) -> casefile(row))
                .optional();
    }

    public Optional<ResponseRow> response(ResponseId response) {
        return responses("response_id = ?", response.value()).stream().findFirst();
    }

    /** The responses that answer an alert. */
    public List<ResponseRow> responsesOf(AlertId alert) {
        return responses(
                "response_id in (select response_id from command.response_alert where alert_id ="
                        + " ?)",
                alert.value());
    }

    /** Every response that a student ever had, under whichever record of that person. */
    public List<ResponseRow> responsesOf(StudentId student) {
        return responses(
                "student_id in (" + RECORDS.formatted("(values (?::uuid))") + ")", student.value());
    }

    /** The response that runs for a student, under whichever record of that person. */
    public Optional<ResponseRow> runningFor(StudentId student) {
        return responses(
                        "running and student_id in ("
                                + RECORDS.formatted("(values (?::uuid))")
                                + ")",
                        student.value())
                .stream()
                .findFirst();
    }

    /** The responses that run for some students, under whichever records of them. */
    public List<ResponseRow> runningFor(Set<StudentId> students) {
        return responses(
                "running and student_id in (" + RECORDS.formatted("unnest(?::uuid[])") + ")",
                students.stream().map(StudentId::value).toArray(UUID[]::new));
    }

    /** Those for whom a response runs. */
    public List<StudentId> studentsInResponses() {
        return sql.sql("select distinct student_id from command.response where running")
                .query((row, _) -> new StudentId(row.getObject(1, UUID.class)))
                .list();
    }

    public List<ResponseRow> responsesOf(CasefileId casefile) {
        return responses("casefile_id = ?", casefile.value());
    }

    /** What somebody is to a case file; empty when nothing. */
    public Optional<Relation> relation(CasefileId casefile, StaffId staff) {
        return sql.sql(
                        "select relation from command.participant where casefile_id = ? and"
                                + " staff_id = ?")
                .params(casefile.value(), staff.value())
                .query((row, _) -> Relation.valueOf(row.getString(1)))
                .optional();
    }

    /**
     * An alert that is being paged.
     *
     * @param asked whether the person was told of it, and not only let in because nobody could be
     */
    public record Paged(AlertId alert, String code, Instant since, boolean asked) {}

    /**
     * The alerts of a school that are being paged and of which somebody was told; where nobody
     * could be told, those alerts as well.
     */
    public List<Paged> waitingFor(StaffId staff, SchoolId school) {
        return sql.sql(
                        """
                        select w.alert_id, w.code, w.since, f.staff_id is not null
                        from command.waiting w left join command.waited_for f
                            on f.alert_id = w.alert_id and f.staff_id = ?
                        where w.school_id = ? and (w.unheard or f.staff_id is not null)
                        order by w.since, w.alert_id limit ?
                        """)
                .params(staff.value(), school.value(), MOST_WAITING)
                .query(
                        (row, _) ->
                                new Paged(
                                        new AlertId(row.getObject(1, UUID.class)),
                                        row.getString(2),
                                        row.getObject(3, OffsetDateTime.class).toInstant(),
                                        row.getBoolean(4)))
                .list();
    }

    /**
     * What somebody had to do with an alert.
     *
     * @param took whether the person raised, acknowledged or joined it
     * @param paged whether the person was told of it
     */
    public record Part(boolean took, boolean paged) {}

    /** What somebody had to do with each of some alerts. */
    public Map<AlertId, Part> parts(Set<AlertId> alerts, StaffId staff) {
        Map<AlertId, Part> parts = new HashMap<>();
        sql.sql(
                        """
                        select w.id,
                            exists (select from command.alert_staff s
                                where s.alert_id = w.id and s.staff_id = :staff),
                            exists (select from command.paged p
                                where p.alert_id = w.id and p.staff_id = :staff)
                        from unnest(:alerts::uuid[]) as w (id)
                        """)
                .param("staff", staff.value())
                .param("alerts", alerts.stream().map(AlertId::value).toArray(UUID[]::new))
                .query(
                        row -> {
                            parts.put(
                                    new AlertId(row.getObject(1, UUID.class)),
                                    new Part(row.getBoolean(2), row.getBoolean(3)));
                        });
        return parts;
    }

    /** Whether somebody raised, acknowledged or joined an alert that a response answers. */
    public boolean hasPartIn(ResponseId response, StaffId staff) {
        return sql.sql(
                        """
                        select exists (select from command.response_alert r
                            join command.alert_staff s on s.alert_id = r.alert_id
                            where r.response_id = ? and s.staff_id = ?)
                        """)
                .params(response.value(), staff.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody raised an alert about a student that is being dealt with now. */
    public boolean raisedAbout(StudentId student, StaffId staff) {
        return now(student, "a.raised_by = ?", staff);
    }

    /** Whether somebody has or joined an alert about a student that is being dealt with now. */
    public boolean hasPartAbout(StudentId student, StaffId staff) {
        return now(
                student,
                "exists (select from command.alert_staff p where p.alert_id = a.alert_id"
                        + " and p.staff_id = ?)",
                staff);
    }

    private boolean now(StudentId student, String part, StaffId staff) {
        return sql.sql(
                        """
                        select exists (
                            select from command.alert_student s
                            join command.alert a on a.alert_id = s.alert_id
                            where s.student_id = ? and %s and (a.state = 'OPEN' or exists (
                                select from command.response_alert o
                                join command.response r on r.response_id = o.response_id
                                where o.alert_id = a.alert_id and r.running)))
                        """
                                .formatted(part))
                .params(student.value(), staff.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * Those of the students about whom an alert is open or a response to one runs, under whichever
     * record of that person.
     */
    public Set<StudentId> atRisk(Collection<StudentId> students) {
        return Set.copyOf(
                sql.sql(
                                """
                                select distinct coalesce(o.merged_into, o.student_id)
                                from command.student o
                                join command.alert_student s on s.student_id = o.student_id
                                join command.alert a on a.alert_id = s.alert_id
                                where coalesce(o.merged_into, o.student_id) = any(?)
                                and (a.state = 'OPEN' or exists (
                                    select from command.response_alert t
                                    join command.response r on r.response_id = t.response_id
                                    where t.alert_id = a.alert_id and r.running))
                                """)
                        .param(students.stream().map(StudentId::value).toArray(UUID[]::new))
                        .query((row, _) -> new StudentId(row.getObject(1, UUID.class)))
                        .list());
    }

    /**
     * The alerts that may need a human or are being told of: open ones, those of which not every
     * student has a response, and those whose paging or acknowledgement waits for a time.
     */
    public List<AlertId> unsettledAlerts() {
        return sql.sql(
                        """
                        select alert_id from command.alert where state = 'OPEN'
                        union
                        select s.alert_id from command.alert_student s
                        join command.alert a on a.alert_id = s.alert_id and a.state = 'ANSWERED'
                        where not exists (
                            select from command.response_alert o
                            join command.response r on r.response_id = o.response_id
                            where o.alert_id = s.alert_id and r.student_id = s.student_id)
                        union
                        select stream_id from events.timer where stream_type in ('alert', 'paging')
                        """)
                .query((row, _) -> new AlertId(row.getObject(1, UUID.class)))
                .list();
    }

    /**
     * Something about a student that nobody has answered yet: an alert with its code, or a worry.
     */
    public record Unanswered(Optional<String> alertCode, UUID id) {}

    /**
     * The open alerts about a student, those for which this one of several students has no response
     * yet, and the worries without an answer; under whichever record of that person.
     */
    public List<Unanswered> unansweredAbout(StudentId student) {
        return sql.sql(
                        """
                        with person (id) as (%s)
                        select a.code, a.alert_id from command.alert a
                        join command.alert_student s on s.alert_id = a.alert_id
                        where s.student_id in (select id from person)
                        and (a.state = 'OPEN' or a.state = 'ANSWERED' and not exists (
                            select from command.response_alert o
                            join command.response r on r.response_id = o.response_id
                            where o.alert_id = a.alert_id
                            and r.student_id in (select id from person)))
                        union
                        select null, worry_id from command.worry
                        where student_id in (select id from person) and not answered
                        order by 1, 2
                        """
                                .formatted(RECORDS.formatted("(values (?::uuid))")))
                .param(student.value())
                .query(
                        (row, _) ->
                                new Unanswered(
                                        Optional.ofNullable(row.getString(1)),
                                        row.getObject(2, UUID.class)))
                .list();
    }

    /** Whether somebody declared not to act in matters of one of these students. */
    public boolean conflicted(StaffId staff, Set<StudentId> students) {
        return !conflicts(staff, students).isEmpty();
    }

    /**
     * Those of the students in whose matters somebody declared not to act, under whichever record
     * of them.
     */
    public Set<StudentId> conflicts(StaffId staff, Set<StudentId> students) {
        return students.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        sql.sql(
                                        """
                                        select distinct p.id from unnest(?::uuid[]) as p (id)
                                        %s
                                        join command.conflict c
                                            on c.student_id = coalesce(o.student_id, p.id)
                                        where c.staff_id = ?
                                        """
                                                .formatted(OF_PERSON))
                                .params(ids(students), staff.value())
                                .query((row, _) -> new StudentId(row.getObject(1, UUID.class)))
                                .list());
    }

    /** The class that each of the students is in. */
    public Map<StudentId, ClassId> classesOf(Set<StudentId> students) {
        Map<StudentId, ClassId> classes = new HashMap<>();
        if (!students.isEmpty()) {
            sql.sql(
                            "select student_id, class_id from command.student where student_id ="
                                    + " any(?)")
                    .param(ids(students))
                    .query(
                            row -> {
                                classes.put(
                                        new StudentId(row.getObject(1, UUID.class)),
                                        new ClassId(row.getObject(2, UUID.class)));
                            });
        }
        return classes;
    }

    private Set<StudentId> studentsOf(AlertId alert) {
        return sql
                .sql(
                        "select student_id from command.alert_student where alert_id = ? and"
                                + " student_id is not null")
                .param(alert.value())
                .query((row, _) -> new StudentId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static CasefileRow casefile(ResultSet row) throws SQLException {
        return new CasefileRow(
                new CasefileId(row.getObject(1, UUID.class)),
                new SchoolId(row.getObject(2, UUID.class)),
                new StudentId(row.getObject(3, UUID.class)),
                row.getBoolean(4));
    }

    private List<ResponseRow> responses(String where, Object value) {
        return sql.sql(
                        """
                        select response_id, casefile_id, school_id, student_id, running
                        from command.response where %s order by response_id
                        """
                                .formatted(where))
                .param(value)
                .query(
                        (row, _) ->
                                new ResponseRow(
                                        new ResponseId(row.getObject(1, UUID.class)),
                                        new CasefileId(row.getObject(2, UUID.class)),
                                        new SchoolId(row.getObject(3, UUID.class)),
                                        new StudentId(row.getObject(4, UUID.class)),
                                        row.getBoolean(5)))
                .list();
    }

    private static UUID[] ids(Set<StudentId> students) {
        return students.stream().map(StudentId::value).toArray(UUID[]::new);
    }
}
