package org.shouwang.query.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.shouwang.access.Action;
import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.permit.Scope;
import org.shouwang.query.store.Paged;
import org.shouwang.query.store.Place;
import org.shouwang.query.words.Tellers;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The responses that somebody may audit. */
@Controller
final class AuditList {

    private final Responses responses;
    private final ReadingRoom room;
    private final Tellers tellers;

    AuditList(Responses responses, ReadingRoom room, Tellers tellers) {
        this.responses = responses;
        this.room = room;
        this.tellers = tellers;
    }

    @GetMapping("/audit")
    String list(
            HttpServletRequest request,
            Who who,
            @RequestParam(defaultValue = "") String before,
            Model model) {
        Scope scope = room.scope(who, Action.READ_AUDIT_PAGE);
        if (scope.empty()) {
            throw new Problem.NotThere();
        }
        Paged<Responses.Row> page =
                Paged.of(
                        responses.list(who, scope, Place.read(before)),
                        Responses.PAGE,
                        row -> "/audit?before=" + row.place(),
                        before.isEmpty() ? "" : "/audit");
        if (page.shown().isEmpty() && room.lacksApproval(who, Action.READ_AUDIT_PAGE)) {
            return "query/unapproved";
        }
        Set<UUID> students = new HashSet<>();
        page.shown().forEach(row -> students.add(row.student()));
        room.glimpse(request, who, Action.READ_AUDIT_PAGE, "audit", students);
        page.into(model);
        model.addAttribute("refusals", !room.scope(who, Action.READ_REFUSALS).empty());
        model.addAttribute("tell", tellers.of(request, Set.of(), students));
        return "query/audits";
    }
}
