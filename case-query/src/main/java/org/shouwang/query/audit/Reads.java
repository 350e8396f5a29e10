package org.shouwang.query.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who read a child's file, the latest first. */
record Reads(JdbcClient sql) {

    static final int MOST = 500;

    /** One line of the ledger. */
    public record Read(
            long sequence,
            Instant at,
            UUID reader,
            String actedAs,
            String subject,
            String approval) {}

    List<Read> of(UUID student) {
        return sql.sql(
                        """
                        select sequence, at, reader, acted_as, subject, approval
                        from query.read_ledger where students @> array[?]::uuid[]
                        order by sequence desc limit ?
                        """)
                .params(student, MOST)
                .query(
                        (row, _) ->
                                new Read(
                                        row.getLong(1),
                                        row.getObject(2, OffsetDateTime.class).toInstant(),
                                        row.getObject(3, UUID.class),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getString(6)))
                .list();
    }
}
