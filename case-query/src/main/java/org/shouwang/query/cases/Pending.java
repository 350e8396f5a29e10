package org.shouwang.query.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.permit.Proposed;
import org.shouwang.query.permit.Thing;
import org.shouwang.query.words.Teller;
import org.shouwang.web.signin.Who;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits for a second person in a case. */
record Pending(JdbcClient sql, ReadingRoom room) {

    /**
     * One proposal.
     *
     * @param step of a waiver
     */
    record Row(UUID response, Proposed kind, Optional<String> step, UUID by, Instant at) {}

    /**
     * The same in words.
     *
     * @param answer where the reader may answer it; empty for whoever may not, or proposed it
     */
    public record Line(String says, String more, Optional<String> answer) {}

    List<Row> of(UUID casefile) {
        return sql.sql(
                        """
                        select p.* from query.proposal p
                        join query.response r on r.response_id = p.response_id
                        where r.casefile_id = ? order by p.proposed_at, p.proposal_id
                        """)
                .param(casefile)
                .query(
                        (row, _) ->
                                new Row(
                                        row.getObject("response_id", UUID.class),
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
        boolean mine = row.by().equals(who.staff().value());
        boolean may = !mine && room.may(who, row.kind().answeredBy(), file);
        return new Line(
                tell.texts()
                        .say(
                                tell.locale(),
                                "query.pending." + row.kind(),
                                row.step().map(tell::step).orElse("")),
                tell.texts()
                        .say(
                                tell.locale(),
                                mine ? "query.pending.mine" : "query.pending.by",
                                tell.staffName(row.by()),
                                tell.time().when(row.at())),
                may
                        ? Optional.of("/do/responses/" + row.response() + "#second")
                        : Optional.empty());
    }
}
