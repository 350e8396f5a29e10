package org.shouwang.command.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.StaffId;
import org.shouwang.web.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes down who was shown what of a child's record by the writer itself, before it is shown. When
 * that cannot be written, nothing is shown.
 */
public final class Shown {

    private static final Logger LOG = LoggerFactory.getLogger(Shown.class);

    private final JdbcClient sql;
    private final Clock clock;

    Shown(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What was shown. The names are stored and never change. */
    public enum What {
        ALERT,
        WORRY,
        RESPONSE,
        CASEFILE,
        ATTACHMENT,
        /** The numbers of a student's guardians; the record is the student's. */
        GUARDIAN_PHONE
    }

    /**
     * Writes down that something is shown, before it is.
     *
     * @throws Problem.Unavailable when it cannot be written: then nothing is shown
     */
    public void to(Permit reader, What what, UUID record, Optional<UUID> request) {
        try {
            note(reader, what, record, request);
        } catch (DataAccessException e) {
            LOG.error("What is shown cannot be written down; the page is not shown", e);
            throw new Problem.Unavailable();
        }
    }

    /** Somebody who was shown a record, in one role. */
    public record Reader(StaffId who, Role as, long times, Instant last) {}

    /** Who was shown a record by the writer, whoever was last first. */
    public List<Reader> of(UUID record) {
        return sql.sql(
                        """
                        select staff_id, role, count(*) as times, max(at) as last
                        from command.shown where record_id = ?
                        group by staff_id, role order by last desc, staff_id, role
                        """)
                .param(record)
                .query(
                        (row, _) ->
                                new Reader(
                                        new StaffId(row.getObject("staff_id", UUID.class)),
                                        Role.valueOf(row.getString("role")),
                                        row.getLong("times"),
                                        row.getObject("last", OffsetDateTime.class).toInstant()))
                .list();
    }

    private void note(Permit reader, What what, UUID record, Optional<UUID> request) {
        sql.sql(
                        """
                        insert into command.shown (at, school_id, staff_id, role, what, record_id, request_id)
                        values (:at, :school, :staff, :role, :what, :record, :request)
                        """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("school", reader.school().value())
                .param("staff", reader.staff().value())
                .param("role", reader.role().name())
                .param("what", what.name())
                .param("record", record)
                .param("request", request.orElse(null))
                .update();
    }
}
