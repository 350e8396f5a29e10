package org.shouwang.command.response;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
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
        Awaited awaited = new Awaited(entered.view());
        List<Group> groups = new ArrayList<>();
        groups.add(acts(who, entered, base, SECOND, ActsNow.Kind.ANSWER));
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
                2,
                group(
                        "assess",
                        AssessForm.names().stream()
                                .map(name -> assessment(base + "/assess/", name, awaited))
                                .toList()));
        groups.add(acts(who, entered, base, "course", ActsNow.Kind.BEGIN));
        model.addAttribute("entered", entered);
        model.addAttribute("heading", Text.of("response.menu"));
        model.addAttribute("top", new MenuTop(room, entered));
        groups.removeIf(group -> group.links().isEmpty());
        model.addAttribute("second", groups.stream().filter(g -> g.name().equals(SECOND)).toList());
        model.addAttribute(
                "groups", groups.stream().filter(g -> !g.name().equals(SECOND)).toList());
        return "response/menu";
    }

    private Group acts(Who who, Entered entered, String base, String name, ActsNow.Kind kind) {
        Stream<Act> now = ActsNow.of(entered, kind);
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
                awaited.before("assessed"));
    }
}
