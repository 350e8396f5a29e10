package org.shouwang.query.ledger;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.shouwang.query.permit.Permission;
import org.shouwang.query.permit.Thing;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger of reads: rows are added and never changed, numbered without a gap. */
final class ReadLedger {

    private static final Logger LOG = LoggerFactory.getLogger(ReadLedger.class);

    private final JdbcClient sql;

    ReadLedger(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Writes a read down, durably, before anything of it is shown.
     *
     * @param refreshed whether an open page drew itself anew, and nobody opened it
     * @throws Problem.Unavailable when it cannot be written: then nothing is shown
     */
    void note(
            Who who,
            Permission permission,
            Thing thing,
            Collection<UUID> students,
            String requestId,
            boolean refreshed) {
        try {
            sql.sql("select query.note_read(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            Arrays.asList(
                                    who.staff().value(),
                                    permission.role().name(),
                                    thing.school().value(),
                                    permission.action().name(),
                                    List.copyOf(students).toArray(UUID[]::new),
                                    thing.kind(),
                                    thing.id().orElse(null),
                                    permission.approval(),
                                    permission.approvalId().orElse(null),
                                    requestId,
                                    refreshed,
                                    permission.raised()))
                    .query(Long.class)
                    .single();
        } catch (DataAccessException e) {
            LOG.error("The read ledger cannot be written; the page is not shown", e);
            throw new Problem.Unavailable();
        }
    }
}
