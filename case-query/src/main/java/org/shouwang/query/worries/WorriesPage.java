package org.shouwang.query.worries;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.shouwang.access.Action;
import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.permit.Scope;
import org.shouwang.query.store.Paged;
import org.shouwang.query.store.Place;
import org.shouwang.query.store.QueryStore;
import org.shouwang.query.words.Tellers;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list of worries, also of those that were answered long ago. Each is opened where it is
 * answered, and there whoever may audit reads who opened it.
 */
@Controller
final class WorriesPage {

    private final ReadingRoom room;
    private final Tellers tellers;
    private final Worries worries;

    WorriesPage(QueryStore store, ReadingRoom room, Tellers tellers) {
        this.room = room;
        this.tellers = tellers;
        this.worries = new Worries(store.sql());
    }

    @GetMapping("/worries")
    String list(
            HttpServletRequest request,
            Who who,
            @RequestParam(defaultValue = "") String before,
            Model model) {
        Scope scope = room.scope(who, Action.READ_WORRY);
        if (scope.empty()) {
            throw new Problem.NotThere();
        }
        Paged<Worries.Row> page =
                Paged.of(
                        worries.list(who, scope, Place.read(before)),
                        Worries.PAGE,
                        row -> "/worries?before=" + row.place(),
                        before.isEmpty() ? "" : "/worries");
        if (page.shown().isEmpty() && room.lacksApproval(who, Action.READ_WORRY)) {
            return "query/unapproved";
        }
        Set<UUID> students = new HashSet<>();
        Set<UUID> staff = new HashSet<>();
        for (Worries.Row row : page.shown()) {
            students.add(row.student());
            staff.add(row.reporter());
            row.answeredBy().ifPresent(staff::add);
        }
        room.glimpse(request, who, Action.READ_WORRY, "worries", students);
        page.into(model);
        model.addAttribute("tell", tellers.of(request, staff, students));
        return "query/worries";
    }
}
