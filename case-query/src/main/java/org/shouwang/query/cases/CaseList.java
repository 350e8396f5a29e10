package org.shouwang.query.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.shouwang.access.Action;
import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.people.Schools;
import org.shouwang.query.permit.Scope;
import org.shouwang.query.words.Tellers;
import org.shouwang.search.StudentIndex;
import org.shouwang.web.frame.Frame;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list of case files. Filters stand in the address; what was typed to find somebody is sent in
 * a form's body, because it is a child's name and addresses are kept in many places.
 */
@Controller
final class CaseList {

    private static final String PAGE = "query/cases";

    private final CaseLines lines;
    private final ReadingRoom room;
    private final Schools schools;
    private final StudentIndex index;
    private final Tellers tellers;

    CaseList(
            JdbcClient sql,
            ReadingRoom room,
            Schools schools,
            StudentIndex index,
            Tellers tellers) {
        this.lines = new CaseLines(sql);
        this.room = room;
        this.schools = schools;
        this.index = index;
        this.tellers = tellers;
    }

    @GetMapping("/cases")
    String list(
            HttpServletRequest request,
            Who who,
            @ModelAttribute("filter") CaseFilter filter,
            Model model) {
        boolean none = show(request, who, filter, "", model).isEmpty();
        return none && room.lacksApproval(who, Action.READ_CASE_TIMELINE)
                ? "query/unapproved"
                : PAGE;
    }

    /**
     * @param typed part of a name, pinyin, a number or a class, or several of these
     * @param part sent by the page itself while somebody types: the found ones alone are wanted
     */
    @PostMapping("/cases")
    String search(
            HttpServletRequest request,
            Who who,
            @ModelAttribute("filter") CaseFilter filter,
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestHeader(name = "HX-Request", required = false) String part,
            Model model) {
        if (typed.isBlank() && part == null) {
            reach(who);
            return "redirect:" + filter.address();
        }
        show(request, who, filter, typed, model);
        return part == null ? PAGE : PAGE + " :: found";
    }

    /**
     * How far somebody sees.
     *
     * @param briefs whether only what was written for the person is seen
     */
    private record Reach(Scope scope, boolean briefs) {}

    private Reach reach(Who who) {
        Scope files = room.scope(who, Action.READ_CASE_TIMELINE);
        if (!files.empty()) {
            return new Reach(files, false);
        }
        Scope briefs = room.scope(who, Action.READ_SAFETY_BRIEF);
        if (briefs.empty()) {
            throw new Problem.NotThere();
        }
        return new Reach(briefs, true);
    }

    private Sought sought(Who who, String typed) {
        return new Sought(
                index.wanted(who.school(), typed, () -> schools.classLabels(who.school())),
                index.words(who.school(), typed, () -> schools.classLabels(who.school())));
    }

    private List<CaseLines.Line> show(
            HttpServletRequest request, Who who, CaseFilter filter, String typed, Model model) {
        Reach reach = reach(who);
        Sought sought = sought(who, typed);
        List<CaseLines.Line> rows =
                lines.page(who, reach.scope(), filter, sought, Frame.of(request).time().now());
        boolean more = rows.size() > CaseLines.PAGE;
        List<CaseLines.Line> shown = more ? rows.subList(0, CaseLines.PAGE) : rows;
        Set<UUID> students = new HashSet<>();
        shown.forEach(row -> students.add(row.student()));
        room.glimpse(
                request,
                who,
                reach.briefs() ? Action.READ_SAFETY_BRIEF : Action.READ_CASE_TIMELINE,
                "cases",
                students);
        List<UUID> leads = lines.leads(who);
        Set<UUID> staff = new HashSet<>(leads);
        shown.forEach(row -> row.lead().ifPresent(staff::add));
        model.addAttribute("rows", shown);
        model.addAttribute("briefs", reach.briefs());
        model.addAttribute("tell", tellers.of(request, staff, students));
        model.addAttribute("classes", schools.classes(who.school()));
        model.addAttribute("leads", leads);
        model.addAttribute("typed", typed.strip());
        model.addAttribute("searched", sought.any());
        model.addAttribute("more", more);
        model.addAttribute("last", more ? shown.getLast().cursor().toString() : "");
        model.addAttribute("next", more ? filter.address(shown.getLast().cursor()) : "");
        model.addAttribute("first", filter.first() ? "" : filter.address());
        return shown;
    }
}
