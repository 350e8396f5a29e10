package org.shouwang.query.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.access.Action;
import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.permit.ManyThings;
import org.shouwang.query.permit.Thing;
import org.shouwang.web.signin.Who;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was said about the student of a case and led to no response of it: alerts that were
 * dismissed or that nobody has joined, and worries. Whoever audits a case asks whether somebody
 * knew before.
 */
record Beside(JdbcClient sql, ReadingRoom room) {

    /** More than is ever said about one student. */
    private static final int MOST = 200;

    private static final String THEN = "THEN";

    /** What it is; also the last part of a text key. */
    enum Kind {
        ALERT(Action.READ_ALERT),
        WORRY(Action.READ_WORRY);

        private final Action read;

        Kind(Action read) {
            this.read = read;
        }
    }

    /**
     * One of them.
     *
     * @param code by what people call an alert; empty text for a worry
     * @param state of it, as its projection says it now; what it was then its events tell
     */
    record One(Kind kind, UUID id, String code, Instant at, String state) {

        /** Where it is read. */
        public String address() {
            return (kind == Kind.ALERT ? "/alerts/" : "/do/worries/") + id;
        }

        /** The last part of a text key. */
        public String says() {
            return kind.name().toLowerCase(Locale.ROOT) + "." + state;
        }
    }

    /** Those that the reader may read, the earliest first. */
    List<One> of(Who who, UUID student, Asked asked) {
        List<One> said =
                sql
                        .sql(
                                """
                                select * from (
                                    select 'ALERT' as kind, a.alert_id as id, a.code, a.raised_at as at, a.state
                                    from query.alert a
                                    where exists (select from query.alert_subject u
                                            where u.alert_id = a.alert_id and u.student_id = :student)
                                      and not exists (select from query.response_alert r
                                            where r.alert_id = a.alert_id and r.casefile_id = :casefile)
                                    union all
                                    select 'WORRY', w.worry_id, '', w.reported_at, w.state
                                    from query.worry w where w.student_id = :student) one
                                order by at, id limit :most
                                """)
                        .param("student", student)
                        .param("casefile", asked.casefile())
                        .param("most", MOST)
                        .query(
                                (row, _) ->
                                        new One(
                                                Kind.valueOf(row.getString("kind")),
                                                row.getObject("id", UUID.class),
                                                row.getString("code"),
                                                row.getObject("at", OffsetDateTime.class)
                                                        .toInstant(),
                                                asked.past() ? THEN : row.getString("state")))
                        .list()
                        .stream()
                        .filter(one -> !one.at().isAfter(asked.knownAt()))
                        .toList();
        return allowed(who, said);
    }

    /** Asked once for all that the reader is the same to, however many there are. */
    private List<One> allowed(Who who, List<One> said) {
        var many = new ManyThings(sql);
        Map<UUID, Thing> things = new HashMap<>(many.alerts(who, ids(said, Kind.ALERT)));
        things.putAll(many.worries(who, ids(said, Kind.WORRY)));
        Map<Thing, Boolean> may = new HashMap<>();
        return said.stream()
                .filter(
                        one ->
                                Optional.ofNullable(things.get(one.id()))
                                        .filter(
                                                thing ->
                                                        may.computeIfAbsent(
                                                                thing.alike(),
                                                                alike ->
                                                                        room.may(
                                                                                who,
                                                                                one.kind().read,
                                                                                alike)))
                                        .isPresent())
                .toList();
    }

    private static List<UUID> ids(List<One> said, Kind kind) {
        return said.stream().filter(one -> one.kind() == kind).map(One::id).toList();
    }
}
