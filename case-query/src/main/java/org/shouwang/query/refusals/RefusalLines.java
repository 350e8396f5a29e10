package org.shouwang.query.refusals;

import java.time.Instant;
import java.time.OffsetDateTime;
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
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refusals in one reader's words. */
record RefusalLines(
        JdbcClient sql, Who who, ReadingRoom room, Things things, PlanLibrary plans, Teller tell) {

    /**
     * One line.
     *
     * @param thing by what people call it; a child's file by the name for whoever may read it
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
        Map<UUID, String> called = called(rows);
        return rows.stream()
                .map(
                        row ->
                                line(
                                        row,
                                        called,
                                        addresses.computeIfAbsent(row.thing(), _ -> address(row))))
                .toList();
    }

    private Line line(Refusals.Row row, Map<UUID, String> called, Optional<String> address) {
        return new Line(
                row.at(),
                by(row),
                row.actedAs().map(role -> tell.role(role.name())).orElse(""),
                known("query.tried." + row.kind() + "." + row.command())
                        .orElseGet(() -> say("query.refusals.other")),
                reason(row.reason()),
                missing(row),
                thing(row, Optional.ofNullable(called.get(row.thing())), address.isPresent()),
                address);
    }

    private String thing(Refusals.Row row, Optional<String> called, boolean reads) {
        if (row.kind().equals("response") && called.isPresent()) {
            return called.get();
        }
        return say(
                "query.refusals.code",
                kind(row.kind()),
                row.child()
                        .filter(_ -> reads)
                        .map(tell::studentName)
                        .or(() -> called)
                        .orElseGet(() -> row.thing().toString().substring(0, 8)));
    }

    /**
     * Alerts and case files by the code of the alert, responses by their place in their case and
     * when they began.
     */
    private Map<UUID, String> called(List<Refusals.Row> rows) {
        Map<UUID, String> called = new HashMap<>();
        UUID[] ids = rows.stream().map(Refusals.Row::thing).distinct().toArray(UUID[]::new);
        sql.sql("select alert_id, code from query.alert where alert_id = any(?)")
                .param(ids)
                .query(
                        (RowCallbackHandler)
                                row -> called.put(row.getObject(1, UUID.class), row.getString(2)));
        sql.sql(
                        """
                        select distinct on (r.casefile_id) r.casefile_id, a.code
                        from query.response r
                        join query.response_alert l on l.response_id = r.response_id
                        join query.alert a on a.alert_id = l.alert_id
                        where r.casefile_id = any(?)
                        order by r.casefile_id, r.started_at desc, a.raised_at
                        """)
                .param(ids)
                .query(
                        (RowCallbackHandler)
                                row -> called.put(row.getObject(1, UUID.class), row.getString(2)));
        sql.sql(
                        """
                        select r.response_id, r.started_at,
                            (select count(*) from query.response e where e.casefile_id = r.casefile_id
                                and (e.started_at, e.response_id) <= (r.started_at, r.response_id))
                        from query.response r where r.response_id = any(?)
                        """)
                .param(ids)
                .query(
                        (RowCallbackHandler)
                                row ->
                                        called.put(
                                                row.getObject(1, UUID.class),
                                                say(
                                                        "query.audit.chapter",
                                                        row.getInt(3),
                                                        tell.time()
                                                                .when(
                                                                        row.getObject(
                                                                                        2,
                                                                                        OffsetDateTime
                                                                                                .class)
                                                                                .toInstant()))));
        return called;
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
