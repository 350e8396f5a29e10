package org.shouwang.query.today;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.permit.Proposed;
import org.shouwang.query.permit.Scope;
import org.shouwang.query.plan.PlanLibrary;
import org.shouwang.query.plan.SecondPersons;
import org.shouwang.web.signin.Who;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody else proposed and this reader may agree to, by the policy and by the plan. */
record Proposals(JdbcClient sql, ReadingRoom room, PlanLibrary plans) {

    private static final int MOST = 20;

    List<Board.Proposal> of(Who who) {
        List<String> may = new ArrayList<>();
        for (Proposed kind : Proposed.values()) {
            Scope scope = room.scope(who, kind.answeredBy());
            if (!scope.empty()) {
                may.add("p.kind = '%s' and %s".formatted(kind, scope.casefiles()));
            }
        }
        return may.isEmpty()
                ? List.of()
                : sql
                        .sql(
                                """
                                select p.*, r.plan, c.casefile_id, c.student_id, c.neutral
                                from query.proposal p
                                join query.response r on r.response_id = p.response_id
                                join query.casefile c on c.casefile_id = r.casefile_id
                                where r.school_id = :school and c.school_id = :school and p.proposed_by <> :staff and (%s)
                                  and not exists (select from query.in_conflict(:staff) x
                                      where x.student_id = r.student_id)
                                order by p.proposed_at limit :most
                                """
                                        .formatted(String.join(" or ", may)))
                        .param("school", who.school().value())
                        .param("staff", who.staff().value())
                        .param(
                                "classes",
                                who.classes().stream().map(ClassId::value).toArray(UUID[]::new))
                        .param("most", MOST)
                        .query(
                                (row, _) ->
                                        new Waiting(
                                                new PlanHash(row.getString("plan")), proposal(row)))
                        .list()
                        .stream()
                        .filter(waiting -> accepts(waiting, who))
                        .map(Waiting::proposal)
                        .toList();
    }

    private record Waiting(PlanHash plan, Board.Proposal proposal) {}

    private boolean accepts(Waiting waiting, Who who) {
        return new SecondPersons(plans.plan(sql, waiting.plan()))
                .accept(Proposed.valueOf(waiting.proposal().kind()), who.roles());
    }

    private static Board.Proposal proposal(ResultSet row) throws SQLException {
        return new Board.Proposal(
                row.getString("kind"),
                row.getObject("response_id", UUID.class),
                row.getObject("casefile_id", UUID.class),
                row.getObject("student_id", UUID.class),
                row.getInt("neutral"),
                row.getObject("proposed_by", UUID.class),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant());
    }
}
