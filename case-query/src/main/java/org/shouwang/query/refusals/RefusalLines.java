package org.shouwang.query.refusals;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.access.Action;
import org.shouwang.plan.document.CanonicalPlan;
import org.shouwang.plan.document.Plan;
import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.permit.Thing;
import org.shouwang.query.permit.Things;
import org.shouwang.query.plan.PlanLibrary;
import org.shouwang.query.words.Teller;
import org.shouwang.web.signin.Who;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refusals in one reader's words. */
record RefusalLines(
        JdbcClient sql, Who who, ReadingRoom room, Things things, PlanLibrary plans, Teller tell) {

    /**
     * One line.
     *
     * @param thing its kind and the beginning of its id: it tells nobody's name
     * @param address where the thing can be read; empty for whoever may not
     */
    public record Line(
            Instant at,
            String by,
            String actedAs,
            String tried,
            String reason,
            List<String> missing,
            String thing,
            Optional<String> address) {}

    List<Line> of(List<Refusals.Row> rows) {
        Map<UUID, Optional<String>> addresses = new HashMap<>();
        return rows.stream()
                .map(row -> line(row, addresses.computeIfAbsent(row.thing(), _ -> address(row))))
                .toList();
    }

    private Line line(Refusals.Row row, Optional<String> address) {
        return new Line(
                row.at(),
                by(row),
                row.actedAs().map(role -> tell.role(role.name())).orElse(""),
                known("query.tried." + row.kind() + "." + row.command())
                        .orElseGet(() -> say("query.refusals.other")),
                reason(row.reason()),
                missing(row),
                say(
                        "query.refusals.code",
                        kind(row.kind()),
                        row.thing().toString().substring(0, 8)),
                address);
    }

    String kind(String kind) {
        return say("query.refusals.kind." + kind);
    }

    String reason(String reason) {
        return known("query.refused." + reason)
                .orElseGet(() -> say("query.refusals.other.reason", reason));
    }

    private String by(Refusals.Row row) {
        return switch (row.actorKind()) {
            case STAFF -> tell.staffName(row.actor());
            case TIMER -> say("query.person.timer");
            case MACHINE, STUDENT, OUTSIDER -> say("query.person.machine");
        };
    }

    /** In the words of the version that the response follows. */
    private List<String> missing(Refusals.Row row) {
        Plan plan = row.plan().map(hash -> plans.plan(sql, hash)).orElse(CanonicalPlan.plan());
        Teller under = tell.under(plan);
        return row.missing().stream().map(under::step).toList();
    }

    private Optional<String> address(Refusals.Row row) {
        return switch (row.kind()) {
            case "response" ->
                    may(things.response(who, row.thing()), Action.READ_AUDIT_PAGE)
                            .map(_ -> "/audit/responses/" + row.thing());
            case "casefile" ->
                    may(things.casefile(who, row.thing()), Action.READ_CASE_TIMELINE)
                            .map(_ -> "/cases/" + row.thing());
            case "alert", "paging" ->
                    may(things.alert(who, row.thing()), Action.READ_ALERT)
                            .map(_ -> "/alerts/" + row.thing());
            default -> Optional.empty();
        };
    }

    private Optional<Thing> may(Optional<Thing> thing, Action action) {
        return thing.filter(found -> room.may(who, action, found));
    }

    private Optional<String> known(String key) {
        return Optional.of(key).filter(tell.texts().keys()::contains).map(this::say);
    }

    private String say(String key, Object... figures) {
        return tell.texts().say(tell.locale(), key, figures);
    }
}
