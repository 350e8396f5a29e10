package org.shouwang.query.refusals;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.shouwang.access.Action;
import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.permit.Scope;
import org.shouwang.query.permit.Things;
import org.shouwang.query.plan.PlanLibrary;
import org.shouwang.query.store.Paged;
import org.shouwang.query.words.Teller;
import org.shouwang.query.words.Tellers;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What was refused in a school, the newest first. It carries no words, and names of children for
 * whoever may read their files.
 */
@Controller
final class RefusalsPage {

    private final JdbcClient sql;
    private final Refusals refusals;
    private final ReadingRoom room;
    private final Things things;
    private final PlanLibrary plans;
    private final Tellers tellers;

    RefusalsPage(
            JdbcClient sql, ReadingRoom room, Things things, PlanLibrary plans, Tellers tellers) {
        this.sql = sql;
        this.refusals = new Refusals(sql);
        this.room = room;
        this.things = things;
        this.plans = plans;
        this.tellers = tellers;
    }

    /** A value of the filter, with its words. */
    record Option(String value, String words, boolean chosen) {}

    @GetMapping(RefusalFilter.PATH)
    String list(
            HttpServletRequest request,
            Who who,
            @ModelAttribute("filter") RefusalFilter filter,
            Model model) {
        Scope scope = room.scope(who, Action.READ_REFUSALS);
        if (scope.empty()) {
            throw new Problem.NotThere();
        }
        if (!scope.whole()) {
            return "query/unapproved";
        }
        Paged<Refusals.Row> page =
                Paged.of(
                        refusals.list(who, filter),
                        Refusals.PAGE,
                        row -> filter.address(row.position()),
                        filter.place().isEmpty() ? "" : filter.address());
        List<Refusals.Row> shown = page.shown();
        Set<UUID> children = refusals.children(shown);
        room.glimpse(request, who, Action.READ_REFUSALS, "refusals", children);
        List<UUID> people = refusals.people(who);
        Set<UUID> staff = new HashSet<>(people);
        shown.forEach(row -> staff.add(row.actor()));
        Teller tell = tellers.of(request, staff, children);
        var lines = new RefusalLines(sql, who, room, things, plans, tell);
        model.addAttribute("lines", lines.of(shown));
        model.addAttribute(
                "kinds",
                refusals.kinds(who).stream()
                        .map(it -> new Option(it, lines.kind(it), it.equals(filter.kind())))
                        .toList());
        model.addAttribute(
                "reasons",
                refusals.reasons(who).stream()
                        .map(it -> new Option(it, lines.reason(it), it.equals(filter.reason())))
                        .toList());
        model.addAttribute(
                "people",
                people.stream()
                        .map(
                                it ->
                                        new Option(
                                                it.toString(),
                                                tell.staffName(it),
                                                it.equals(filter.by())))
                        .toList());
        model.addAttribute("next", page.next());
        model.addAttribute("first", page.first());
        return "query/refusals";
    }
}
