package org.shouwang.query.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.permit.Proposed;
import org.shouwang.query.permit.Thing;
import org.shouwang.query.plan.PlanLibrary;
import org.shouwang.query.plan.SecondPersons;
import org.shouwang.query.words.Teller;
import org.shouwang.web.signin.Who;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits for a second person in a case. */
record Pending(JdbcClient sql, ReadingRoom room, PlanLibrary plans) {

    /**
     * One proposal.
     *
     * @param plan the version that the response follows
     * @param step of a waiver
     */
    record Row(
            UUID response,
            PlanHash plan,
            Proposed kind,
            Optional<String> step,
            UUID by,
            Instant at) {}

    /**
     * The same in words.
     *
     * @param answer where the reader may agree to it; empty for whoever may not, or proposed it
     * @param declines whether the reader may object
     */
    public record Line(
            Proposed kind, String says, String more, Optional<String> answer, boolean declines) {

        /** For the template: whether there is a button for agreeing to one of this kind. */
        public boolean confirms(String asked) {
            return kind.name().equals(asked) && answer.isPresent();
        }

        /** The same for objecting. */
        public boolean declines(String asked) {
            return kind.name().equals(asked) && declines;
        }
    }

    List<Row> of(UUID casefile) {
        return sql.sql(
                        """
                        select p.*, r.plan from query.proposal p
                        join query.response r on r.response_id = p.response_id
                        where r.casefile_id = ? order by p.proposed_at, p.proposal_id
                        """)
                .param(casefile)
                .query(
                        (row, _) ->
                                new Row(
                                        row.getObject("response_id", UUID.class),
                                        new PlanHash(row.getString("plan")),
                                        Proposed.valueOf(row.getString("kind")),
                                        Optional.ofNullable(row.getString("step")),
                                        row.getObject("proposed_by", UUID.class),
                                        row.getObject("proposed_at", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }

    List<Line> tell(List<Row> rows, Who who, Thing file, Teller teller) {
        return rows.stream().map(row -> line(row, who, file, teller)).toList();
    }

    private Line line(Row row, Who who, Thing file, Teller tell) {
        var seconds = new SecondPersons(plans.plan(sql, row.plan()));
        boolean mine = row.by().equals(who.staff().value());
        boolean may =
                !mine
                        && room.may(who, row.kind().answeredBy(), file)
                        && seconds.accept(row.kind(), who.roles());
        String proposed =
                say(
                        tell,
                        mine ? "query.pending.mine" : "query.pending.by",
                        tell.staffName(row.by()),
                        tell.time().when(row.at()));
        return new Line(
                row.kind(),
                say(tell, "query.pending." + row.kind(), row.step().map(tell::step).orElse("")),
                may
                        ? proposed
                        : proposed + say(tell, "query.pending.who", roles(row, seconds, tell)),
                may ? Optional.of("/do/responses/" + row.response() + "#second") : Optional.empty(),
                room.may(who, row.kind().declinedBy(), file));
    }

    private static String roles(Row row, SecondPersons seconds, Teller tell) {
        return seconds.of(row.kind()).stream()
                .map(role -> tell.role(role.name()))
                .collect(Collectors.joining(say(tell, "query.or")));
    }

    private static String say(Teller tell, String key, Object... arguments) {
        return tell.texts().say(tell.locale(), key, arguments);
    }
}
