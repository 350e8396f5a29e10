package org.shouwang.query.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger of reads, of one child, with what the writer showed on its own pages. */
record Reads(JdbcClient sql) {

    private static final String READS =
            """
            with record as (
                select alert_id as id from query.alert_subject where student_id = :student
                union select response_id from query.response where student_id = :student
                union select casefile_id from query.casefile where student_id = :student
                union select worry_id from query.worry where student_id = :student),
            file as (
                select id from record
                union select attachment_id from command.attachment
                    where record_id in (select id from record)),
            reads as (
                select at, reader, acted_as, action, subject, approval, approval_id, refreshed,
                    raised
                from query.read_ledger where students @> array[:student]::uuid[]
                union all
                select at, staff_id, role, 'WRITE', what, 'WRITER', null, false, false
                from command.shown
                where record_id in (select id from file) or record_id = :student)
            """;

    private record Under(
            UUID reader,
            String actedAs,
            String approval,
            Optional<UUID> approvalId,
            boolean raised) {

        static Under of(ResultSet row) throws SQLException {
            return new Under(
                    row.getObject("reader", UUID.class),
                    row.getString("acted_as"),
                    row.getString("approval"),
                    Optional.ofNullable(row.getObject("approval_id", UUID.class)),
                    row.getBoolean("raised"));
        }
    }

    private record Line(Under under, Readers.Read read) {}

    /** By the clock of the database, which goes on while this page is drawn: now has no end. */
    Readers of(UUID student, Asked asked) {
        OffsetDateTime until =
                asked.past() ? asked.knownAt().atOffset(ZoneOffset.UTC) : OffsetDateTime.MAX;
        List<Line> lines = lines(student, until, asked.reads());
        Map<Under, List<Readers.Read>> single =
                lines.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Line::under,
                                        Collectors.mapping(Line::read, Collectors.toList())));
        List<Readers.Reader> readers =
                sql.sql(
                                READS
                                        + """
                                        select l.*, a.from_at, a.until_at from (
                                            select reader, acted_as, approval, approval_id, raised, count(*) as times,
                                                   min(at) as first, max(at) as last
                                            from reads where at <= :until
                                            group by reader, acted_as, approval, approval_id, raised) l
                                        left join query.approval a on a.approval_id = l.approval_id
                                        order by l.last desc, l.reader
                                        """)
                        .param("student", student)
                        .param("until", until)
                        .query((row, _) -> reader(row, single))
                        .list();
        return new Readers(readers, lines.size() == asked.reads());
    }

    private List<Line> lines(UUID student, OffsetDateTime until, int most) {
        return sql.sql(
                        READS
                                + """
                                select at, reader, acted_as, action, subject, approval, approval_id,
                                       refreshed, raised
                                from reads where at <= :until order by at desc, subject limit :most
                                """)
                .param("student", student)
                .param("until", until)
                .param("most", most)
                .query(
                        (row, _) ->
                                new Line(
                                        Under.of(row),
                                        new Readers.Read(
                                                time(row, "at").orElseThrow(),
                                                what(
                                                        row.getString("action"),
                                                        row.getString("subject")),
                                                row.getBoolean("refreshed"))))
                .list();
    }

    private static Readers.Reader reader(ResultSet row, Map<Under, List<Readers.Read>> single)
            throws SQLException {
        Under under = Under.of(row);
        return new Readers.Reader(
                under.reader(),
                under.actedAs(),
                under.approval(),
                under.raised(),
                time(row, "from_at"),
                time(row, "until_at"),
                row.getLong("times"),
                time(row, "first").orElseThrow(),
                time(row, "last").orElseThrow(),
                single.getOrDefault(under, List.of()));
    }

    /** A case file is read as a timeline, as an audit or as a table. */
    private static String what(String action, String subject) {
        return switch (action) {
            case "READ_AUDIT_PAGE" -> subject.equals("audit") ? subject : "response";
            case "EXPORT_CSV" -> "table";
            case "READ_RAW_EVENTS" -> "raw";
            case "WRITE" -> "form." + subject;
            default -> subject;
        };
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
