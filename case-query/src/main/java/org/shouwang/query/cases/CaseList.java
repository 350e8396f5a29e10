package org.shouwang.query.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouwang.access.Action;
import org.shouwang.contract.id.ClassId;
import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.people.Schools;
import org.shouwang.query.permit.Scope;
import org.shouwang.query.words.Tellers;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of case files: filters in the address, ids only. */
@Controller
final class CaseList {

    private static final int PAGE = 25;

    private final JdbcClient sql;
    private final ReadingRoom room;
    private final Schools schools;
    private final Tellers tellers;

    CaseList(JdbcClient sql, ReadingRoom room, Schools schools, Tellers tellers) {
        this.sql = sql;
        this.room = room;
        this.schools = schools;
        this.tellers = tellers;
    }

    /**
     * One case file of the list.
     *
     * @param due the earliest thing its plan asks
     */
    public record Row(
            UUID id,
            UUID student,
            boolean closed,
            Optional<UUID> lead,
            Instant touchedAt,
            int neutral,
            Optional<Instant> due) {}

    @GetMapping("/cases")
    String list(
            HttpServletRequest request,
            Who who,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(name = "class", required = false) UUID schoolClass,
            @RequestParam(required = false) UUID lead,
            @RequestParam(defaultValue = "") String from,
            Model model) {
        Scope scope = room.scope(who, Action.READ_CASE_TIMELINE);
        boolean briefs = scope.empty();
        if (briefs) {
            scope = room.scope(who, Action.READ_SAFETY_BRIEF);
        }
        if (scope.empty()) {
            throw new Problem.NotThere();
        }
        List<Row> rows =
                rows(
                        who,
                        scope,
                        level,
                        state,
                        Optional.ofNullable(schoolClass),
                        Optional.ofNullable(lead),
                        from);
        boolean more = rows.size() > PAGE;
        List<Row> shown = more ? rows.subList(0, PAGE) : rows;
        if (shown.isEmpty() && room.lacksApproval(who, Action.READ_CASE_TIMELINE)) {
            return "query/unapproved";
        }
        Set<UUID> students = new HashSet<>();
        shown.forEach(row -> students.add(row.student()));
        room.glimpse(
                request,
                who,
                briefs ? Action.READ_SAFETY_BRIEF : Action.READ_CASE_TIMELINE,
                "cases",
                students);
        List<UUID> leads = leads(who);
        Set<UUID> staff = new HashSet<>(leads);
        shown.forEach(row -> row.lead().ifPresent(staff::add));
        model.addAttribute("rows", shown);
        model.addAttribute("briefs", briefs);
        model.addAttribute("tell", tellers.of(request, staff, students));
        model.addAttribute("classes", schools.classes(who.school()));
        model.addAttribute("leads", leads);
        model.addAttribute("level", level);
        model.addAttribute("state", state);
        model.addAttribute("schoolClass", schoolClass);
        model.addAttribute("lead", lead);
        model.addAttribute("next", more ? next(request, shown.getLast()) : "");
        model.addAttribute("first", from.isEmpty() ? "" : address(request).build().toUriString());
        return "query/cases";
    }

    private List<Row> rows(
            Who who,
            Scope scope,
            String level,
            String state,
            Optional<UUID> schoolClass,
            Optional<UUID> lead,
            String from) {
        Map<String, Object> values = new HashMap<>();
        values.put("school", who.school().value());
        values.put("staff", who.staff().value());
        values.put("classes", who.classes().stream().map(ClassId::value).toArray(UUID[]::new));
        List<String> where = new ArrayList<>();
        where.add("c.school_id = :school");
        where.add(scope.casefiles());
        where.add(
                "not exists (select from query.conflict x where x.student_id = c.student_id and"
                        + " x.staff_id = :staff)");
        switch (level) {
            case "red" -> where.add("c.neutral = 4");
            case "orange" -> where.add("c.neutral = 3");
            case "yellow" -> where.add("c.neutral between 1 and 2");
            case "none" -> where.add("c.neutral = 0");
            default -> {}
        }
        switch (state) {
            case "open" -> where.add("not c.closed");
            case "closed" -> where.add("c.closed");
            case "late" ->
                    where.add(
                            "exists (select from query.step s where s.casefile_id = c.casefile_id"
                                    + " and s.done_at is null and s.state in ('OPEN', 'WAITING',"
                                    + " 'RUNNING') and s.due_at < now())");
            default -> {}
        }
        schoolClass.ifPresent(
                id -> {
                    where.add(
                            "exists (select from query.student s where s.student_id = c.student_id"
                                    + " and s.class_id = :class)");
                    values.put("class", id);
                });
        lead.ifPresent(
                id -> {
                    where.add("c.lead_id = :lead");
                    values.put("lead", id);
                });
        Cursor.read(from)
                .ifPresent(
                        at -> {
                            where.add(
                                    "(-c.neutral, -extract(epoch from c.touched_at), c.casefile_id)"
                                            + " > (-:neutral, -extract(epoch from"
                                            + " cast(:touched as timestamptz)), :last)");
                            values.put("neutral", at.neutral());
                            values.put("touched", at.touchedAt().atOffset(ZoneOffset.UTC));
                            values.put("last", at.id());
                        });
        return sql.sql(
                        """
                        select c.*, (select min(s.due_at) from query.step s
                            where s.casefile_id = c.casefile_id and s.done_at is null
                              and s.state in ('OPEN', 'WAITING', 'RUNNING')) as due_at
                        from query.casefile c where %s
                        order by c.neutral desc, c.touched_at desc, c.casefile_id limit %d
                        """
                                .formatted(String.join(" and ", where), PAGE + 1))
                .params(values)
                .query((row, _) -> row(row))
                .list();
    }

    /** Where a page of the list ended. */
    record Cursor(int neutral, Instant touchedAt, UUID id) {

        static Optional<Cursor> read(String text) {
            String[] parts = text.split("_");
            if (parts.length != 3) {
                return Optional.empty();
            }
            try {
                return Optional.of(
                        new Cursor(
                                Integer.parseInt(parts[0]),
                                Instant.parse(parts[1]),
                                UUID.fromString(parts[2])));
            } catch (IllegalArgumentException | java.time.DateTimeException _) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return neutral + "_" + touchedAt + "_" + id;
        }
    }

    /** Who leads an open case of the school, for the filter. */
    private List<UUID> leads(Who who) {
        return sql.sql(
                        "select distinct lead_id from query.casefile where school_id = ? and"
                                + " lead_id is not null and not closed order by lead_id")
                .param(who.school().value())
                .query(UUID.class)
                .list();
    }

    private static String next(HttpServletRequest request, Row last) {
        return address(request)
                .queryParam("from", new Cursor(last.neutral(), last.touchedAt(), last.id()))
                .build()
                .toUriString();
    }

    private static UriComponentsBuilder address(HttpServletRequest request) {
        return UriComponentsBuilder.fromPath("/cases")
                .query(request.getQueryString())
                .replaceQueryParam("from")
                .replaceQueryParam("after");
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("casefile_id", UUID.class),
                row.getObject("student_id", UUID.class),
                row.getBoolean("closed"),
                Optional.ofNullable(row.getObject("lead_id", UUID.class)),
                row.getObject("touched_at", OffsetDateTime.class).toInstant(),
                row.getInt("neutral"),
                Optional.ofNullable(row.getObject("due_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
