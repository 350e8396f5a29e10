package org.shouwang.command.response;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouwang.command.Command;
import org.shouwang.command.desk.Desk;
import org.shouwang.command.desk.Letter;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.desk.SentBefore;
import org.shouwang.command.form.Answers;
import org.shouwang.command.form.Drawing;
import org.shouwang.command.form.FormContext;
import org.shouwang.command.response.decision.ResponseCommand;
import org.shouwang.command.store.Receipt;
import org.shouwang.web.form.Form;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.shouwang.web.text.Text;
import org.shouwang.web.text.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Levels, waivers and the end of a response: each act a form of its own, refused with the steps
 * that are missing.
 */
@Controller
final class ActPage {

    private static final Set<String> ENDING = Set.of("propose-ending", "confirm-ending");

    private final Room room;
    private final Desk desk;
    private final Texts texts;
    private final Scripts scripts;
    private final Moving moving;
    private final Waiting waiting;

    ActPage(Room room, Desk desk, Texts texts, Scripts scripts, Moving moving) {
        this.room = room;
        this.desk = desk;
        this.texts = texts;
        this.scripts = scripts;
        this.moving = moving;
        this.waiting = new Waiting(room);
    }

    @GetMapping("/do/responses/{id}/act/{act}")
    String draw(
            Who who,
            Form form,
            @PathVariable String id,
            @PathVariable String act,
            HttpServletRequest request,
            Model model) {
        Act found = act(act);
        Entered entered = room.enter(who, id, found.action());
        return view(
                found, entered, context(found, entered), Letter.of(form, request), model, request);
    }

    @PostMapping("/do/responses/{id}/act/{act}")
    String perform(
            Who who,
            Form form,
            @PathVariable String id,
            @PathVariable String act,
            Model model,
            HttpServletRequest request,
            HttpServletResponse answer) {
        Act found = act(act);
        Entered entered = room.enter(who, id, found.action());
        FormContext context = context(found, entered);
        Letter letter = Letter.of(form, request).naming(entered.steps());
        Permit permit = permit(found, entered, form);
        Optional<ResponseCommand> command =
                Answers.read(found.questions(entered, letter, permit), form, context);
        if (command.isEmpty()) {
            Optional<Receipt> before = desk.before(permit, letter);
            if (before.isPresent()) {
                return room.afterwards(who, entered, before.get().lastPosition());
            }
            answer.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return view(found, entered, context, letter, model, request);
        }
        try {
            long position =
                    desk.send(permit, letter, command.get(), along(command.get(), entered))
                            .lastPosition();
            return room.afterwards(who, entered, position);
        } catch (Problem.Refused refused) {
            answer.setStatus(refused.status());
            if (!SentBefore.renewed(form, refused)) {
                model.addAttribute("refused", refused);
            }
            Entered again = room.enter(who, id, found.action());
            return view(found, again, context(found, again), letter, model, request);
        }
    }

    /** What is offered for an act: only what it can do now. */
    private FormContext context(Act act, Entered entered) {
        FormContext all = room.context(entered);
        return switch (act.name()) {
            case "propose-lowering" -> all.offering("level", Offered.below(entered));
            case "waive" -> {
                Waivable waivable = Waivable.of(entered);
                yield all.offering("step", waivable.steps()).offering("code", waivable.reasons());
            }
            case "confirm-waiver" -> all.offering("waiver", Offered.waiversOfOthers(all, entered));
            default -> all;
        };
    }

    /** Who agrees to an end has read what the alerts tell too. */
    private static Command[] along(ResponseCommand command, Entered entered) {
        return command instanceof ResponseCommand.Confirmation
                ? entered.seen().unchanged()
                : new Command[0];
    }

    /** Whoever holds several roles acts in one that the plan's gate accepts. */
    private static Permit permit(Act act, Entered entered, Form form) {
        if (act.name().equals("waive")) {
            return Waivable.by(entered, form.value("step")).orElse(entered.permit());
        }
        return GateRoles.passing(act, entered.plan(), entered.permits()).orElse(entered.permit());
    }

    private static Act act(String name) {
        return Acts.find(name).orElseThrow(Problem.NotThere::new);
    }

    private String view(
            Act act,
            Entered entered,
            FormContext context,
            Letter letter,
            Model model,
            HttpServletRequest request) {
        room.shows(entered, request);
        // What is sent again is read as it was drawn before, when the level was still lower.
        FormContext drawn =
                act.name().equals("raise-level")
                        ? context.offering("level", Offered.above(entered))
                        : context;
        model.addAttribute(
                "fields",
                Drawing.of(act.questions(entered, letter, entered.permit()), drawn, texts));
        model.addAttribute("heading", Text.of("form." + act.name()));
        model.addAttribute("entered", entered);
        model.addAttribute(
                "sayings",
                ENDING.contains(act.name()) ? scripts.of(entered, Awaited.ENDED) : List.of());
        model.addAttribute("missing", Beforehand.of(act, entered));
        boolean waives = act.name().equals("waive");
        Waivable waivable = waives ? Waivable.of(entered) : Waivable.NOTHING;
        model.addAttribute("withheld", waivable.withheld());
        model.addAttribute(
                "obstacle",
                GateRoles.obstacle(act, entered, entered.permits())
                        .or(
                                () ->
                                        Optional.of(Text.of("response.waive.nothing"))
                                                .filter(_ -> waives && waivable.steps().isEmpty()))
                        .orElse(null));
        model.addAttribute("proposals", waiting.of(act, entered));
        moving.of(act, entered).ifPresent(shown -> model.addAttribute("moving", shown));
        return "response/act";
    }
}
