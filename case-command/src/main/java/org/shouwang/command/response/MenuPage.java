package org.shouwang.command.response;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shouwang.access.Action;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.response.fact.AssessForm;
import org.shouwang.command.response.fact.FactForms;
import org.shouwang.web.signin.Who;
import org.shouwang.web.text.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Everything that can be recorded or done in a response, on one page: also what its plan does not
 * ask for now.
 */
@Controller
final class MenuPage {

    private static final String ASSESS = "assess-";
    private static final String SECOND = "second";
    private static final String OWN = "proposed";
    private static final Set<String> ANSWERS = Set.of(SECOND, OWN);
    private static final String DECLINE = "decline-";

    /** Assessments stand before the family: what is told there rests on them. */
    private static final int BEFORE_THE_FAMILY = 3;

    private final Room room;

    MenuPage(Room room) {
        this.room = room;
    }

    /** Forms under one heading. */
    record Group(String name, Text heading, List<Link> links) {}

    /**
     * @param first what the plan asks for before it
     */
    record Link(String address, Text name, List<Text> first) {

        Link {
            first = List.copyOf(first);
        }
    }

    @GetMapping("/do/responses/{id}")
    String draw(Who who, @PathVariable String id, Model model, HttpServletRequest request) {
        Entered entered = room.enter(who, id, Action.RECORD_FACT);
        room.shows(entered, request);
        String base = "/do/responses/" + entered.response().id();
        Awaited awaited = Awaited.of(entered);
        List<Group> groups = new ArrayList<>();
        groups.add(
                acts(
                        who,
                        entered,
                        base,
                        SECOND,
                        ActsNow.of(entered, ActsNow.Kind.ANSWER)
                                .filter(act -> !GateRoles.onlyOwn(act, entered))));
        groups.add(takenBack(who, entered, base));
        FactForms.groups()
                .forEach(
                        group ->
                                groups.add(
                                        group(
                                                group.name(),
                                                group.forms().stream()
                                                        .filter(
                                                                f ->
                                                                        room.may(
                                                                                who,
                                                                                entered.response(),
                                                                                f.action()))
                                                        .map(
                                                                f ->
                                                                        new Link(
                                                                                base
                                                                                        + "/record/"
                                                                                        + f.name(),
                                                                                Text.of(
                                                                                        "form."
                                                                                                + f
                                                                                                        .name()),
                                                                                awaited.before(
                                                                                        f.name())))
                                                        .toList())));
        groups.add(
                BEFORE_THE_FAMILY,
                group(
                        "assess",
                        AssessForm.names().stream()
                                .map(name -> assessment(base + "/assess/", name, awaited))
                                .toList()));
        groups.add(acts(who, entered, base, "course", ActsNow.of(entered, ActsNow.Kind.BEGIN)));
        model.addAttribute("entered", entered);
        model.addAttribute("heading", Text.of("response.menu"));
        model.addAttribute("top", new MenuTop(room, entered));
        model.addAttribute("shortfalls", Shortfalls.of(entered));
        model.addAttribute("suspicion", Suspicion.of(entered).orElse(null));
        groups.removeIf(group -> group.links().isEmpty());
        model.addAttribute(
                "second", groups.stream().filter(g -> ANSWERS.contains(g.name())).toList());
        model.addAttribute(
                "groups", groups.stream().filter(g -> !ANSWERS.contains(g.name())).toList());
        return "response/menu";
    }

    /** What somebody proposed waits for another, and can be taken back until then. */
    private Group takenBack(Who who, Entered entered, String base) {
        return group(
                OWN,
                ActsNow.of(entered, ActsNow.Kind.ANSWER)
                        .filter(act -> GateRoles.onlyOwn(act, entered))
                        .filter(act -> act.name().startsWith(DECLINE))
                        .filter(act -> offered(who, entered, act))
                        .map(
                                act ->
                                        new Link(
                                                base + "/act/" + act.name(),
                                                Text.of("response.menu.takes-back." + act.name()),
                                                List.of()))
                        .toList());
    }

    private Group acts(Who who, Entered entered, String base, String name, Stream<Act> now) {
        return group(
                name,
                now.filter(act -> offered(who, entered, act))
                        .map(act -> link(base + "/act/", act.name()))
                        .toList());
    }

    /** What the plan then refuses is not offered. */
    private boolean offered(Who who, Entered entered, Act act) {
        List<Permit> permits = room.permits(who, entered.response(), act.action());
        return !permits.isEmpty() && GateRoles.obstacle(act, entered, permits).isEmpty();
    }

    private static Group group(String name, List<Link> links) {
        return new Group(name, Text.of("response.menu." + name), links);
    }

    private static Link link(String base, String name) {
        return new Link(base + name, Text.of("form." + name), List.of());
    }

    private static Link assessment(String base, String name, Awaited awaited) {
        return new Link(
                base + name.substring(ASSESS.length()),
                Text.of("form." + name),
                awaited.before(Awaited.ASSESSED));
    }
}
