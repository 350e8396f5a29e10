package org.shouwang.query.cases;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which streams of events make up a case file. */
public final class CaseStreams {

    private final JdbcClient sql;

    public CaseStreams(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The file itself, its responses, the alerts they came out of with their paging, the student.
     */
    public record OfCase(UUID casefile, UUID student, List<UUID> responses, List<UUID> alerts) {

        public OfCase {
            responses = List.copyOf(responses);
            alerts = List.copyOf(alerts);
        }

        public boolean touchedBy(Set<UUID> changed) {
            return changed.contains(student) || ids().anyMatch(changed::contains);
        }

        /** All ids but the student's; a paging has that of its alert. */
        public Stream<UUID> ids() {
            return Stream.concat(
                    Stream.of(casefile), Stream.concat(responses.stream(), alerts.stream()));
        }

        public List<StreamId> streams() {
            return Stream.of(
                            Stream.of(
                                    new StreamId(StreamType.CASEFILE, casefile),
                                    new StreamId(StreamType.STUDENT, student)),
                            responses.stream().map(id -> new StreamId(StreamType.RESPONSE, id)),
                            alerts.stream().map(id -> new StreamId(StreamType.ALERT, id)),
                            alerts.stream().map(id -> new StreamId(StreamType.PAGING, id)))
                    .flatMap(s -> s)
                    .toList();
        }
    }

    public OfCase of(UUID casefile) {
        return new OfCase(
                casefile,
                sql.sql("select student_id from query.casefile where casefile_id = ?")
                        .param(casefile)
                        .query(UUID.class)
                        .single(),
                ids(
                        "select response_id from query.response where casefile_id = ? order by"
                                + " started_at",
                        casefile),
                ids(
                        "select distinct alert_id from query.response_alert where casefile_id = ?"
                                + " order by alert_id",
                        casefile));
    }

    private List<UUID> ids(String query, UUID casefile) {
        return sql.sql(query).param(casefile).query(UUID.class).list();
    }
}
