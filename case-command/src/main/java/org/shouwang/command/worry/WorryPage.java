package org.shouwang.command.worry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.shouwang.access.Action;
import org.shouwang.command.alert.Raising;
import org.shouwang.command.alert.Redirect;
import org.shouwang.command.desk.Desk;
import org.shouwang.command.desk.Letter;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.desk.SentBefore;
import org.shouwang.command.desk.Shown;
import org.shouwang.command.desk.Targets;
import org.shouwang.command.directory.Staff;
import org.shouwang.command.directory.Student;
import org.shouwang.command.directory.Students;
import org.shouwang.command.worry.Worries.Story;
import org.shouwang.command.worry.decision.WorryCommand.Answer;
import org.shouwang.command.worry.decision.WorryCommand.BecomeAlert;
import org.shouwang.command.worry.decision.WorryCommand.Supplement;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.alert.AlertEvent.Subject;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.SubjectId;
import org.shouwang.contract.id.WorryId;
import org.shouwang.contract.worry.WorryEvent.Triage;
import org.shouwang.web.form.Choice;
import org.shouwang.web.form.Form;
import org.shouwang.web.frame.Frame;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.shouwang.web.text.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What became of a worry. Whoever may answer it but not read it, because no access approval stands,
 * gets the forms and none of its words.
 */
@Controller
final class WorryPage {

    private final Worries worries;
    private final Students students;
    private final Staff staff;
    private final Raising raising;
    private final Desk desk;
    private final Targets targets;
    private final Shown shown;
    private final Clock clock;

    WorryPage(
            Worries worries,
            Students students,
            Staff staff,
            Raising raising,
            Desk desk,
            Targets targets,
            Shown shown,
            Clock clock) {
        this.worries = worries;
        this.students = students;
        this.staff = staff;
        this.raising = raising;
        this.desk = desk;
        this.targets = targets;
        this.shown = shown;
        this.clock = clock;
    }

    @GetMapping("/do/worries/{id}")
    String worry(
            Who who, @PathVariable WorryId id, Form form, Model model, HttpServletRequest request) {
        Story story = worries.get(id);
        permit(who, Action.READ_WORRY, story);
        return drawn(who, story, model, request);
    }

    @PostMapping("/do/worries/{id}/more")
    ModelAndView more(
            Who who,
            @PathVariable WorryId id,
            Form form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Story story = worries.get(id);
        Permit permit = permit(who, Action.SUPPLEMENT_WORRY, story);
        return WorryForms.read(WorryForms.MORE, form, clock.instant(), request)
                .map(
                        more -> {
                            Letter letter = Letter.of(form, request);
                            Function<UUID, Supplement> supplement =
                                    entry ->
                                            new Supplement(
                                                    id,
                                                    new EntryId(entry),
                                                    more,
                                                    triageBy(permit, request),
                                                    who.staff());
                            desk.sendOrElse(
                                    permit,
                                    letter,
                                    apart -> supplement.apply(apart.value()),
                                    supplement.apply(letter.id().value()));
                            return seen(who, story);
                        })
                .orElseGet(() -> again(who, story, model, request, response));
    }

    @PostMapping("/do/worries/{id}/answer")
    ModelAndView answer(
            Who who,
            @PathVariable WorryId id,
            Form form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Story story = worries.get(id);
        Permit permit = permit(who, Action.ANSWER_WORRY, story);
        try {
            return WorryForms.read(WorryForms.ANSWER, form, clock.instant(), request)
                    .map(
                            said -> {
                                desk.send(
                                        permit,
                                        Letter.of(form, request),
                                        new Answer(id, said.triage(), said.answer(), who.staff()));
                                return seen(who, story);
                            })
                    .orElseGet(() -> again(who, story, model, request, response));
        } catch (Problem.Refused refused) {
            if (SentBefore.renewed(form, refused)) {
                return again(who, story, model, request, response);
            }
            throw refused;
        }
    }

    @PostMapping("/do/worries/{id}/alert")
    ModelAndView becomeAlert(
            Who who,
            @PathVariable WorryId id,
            Form form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Story story = worries.get(id);
        Permit permit = permit(who, Action.TURN_WORRY_INTO_ALERT, story);
        return WorryForms.read(WorryForms.ALERT, form, clock.instant(), request)
                .map(
                        danger ->
                                Redirect.to(
                                        "/raise/"
                                                + alert(who, permit, story, danger, form, request)))
                .orElseGet(() -> again(who, story, model, request, response));
    }

    private AlertId alert(
            Who who,
            Permit permit,
            Story story,
            Danger danger,
            Form form,
            HttpServletRequest request) {
        var reported = story.state().reported();
        return raising.raiseOutOf(
                permit,
                Letter.of(form, request),
                new Subject(
                        new SubjectId(story.id().value()),
                        Optional.of(reported.student()),
                        Optional.empty()),
                danger,
                WorryView.everythingTold(story),
                reported.occurred(),
                alert -> new BecomeAlert(story.id(), alert, who.staff()));
    }

    private String drawn(Who who, Story story, Model model, HttpServletRequest request) {
        Optional<Permit> reads = asks(who, Action.READ_WORRY, story);
        reads.ifPresent(
                permit ->
                        shown.to(
                                permit,
                                Shown.What.WORRY,
                                story.id().value(),
                                Letter.requestId(request)));
        model.addAttribute("reads", reads.isPresent());
        model.addAttribute(
                "worry",
                reads.isPresent()
                        ? WorryView.of(story, student(story), staff)
                        : WorryView.unread(story));
        model.addAttribute(
                "readers", readers(story, asks(who, Action.READ_LEDGER, story).isPresent()));
        model.addAttribute("mayTell", asks(who, Action.SUPPLEMENT_WORRY, story).isPresent());
        model.addAttribute("mayAnswer", asks(who, Action.ANSWER_WORRY, story).isPresent());
        model.addAttribute("mayAlert", asks(who, Action.TURN_WORRY_INTO_ALERT, story).isPresent());
        model.addAttribute("triages", choices(Triage.values(), "worry.triage."));
        model.addAttribute("dangers", choices(Danger.values(), "alert.danger."));
        return "worry/worry";
    }

    /** Whoever opened it here; an audit of the case is a read of the case. */
    private List<Opened> readers(Story story, boolean mayLedger) {
        return mayLedger
                ? shown.of(story.id().value()).stream()
                        .map(one -> Opened.of(one, staff.name(one.who()).orElse("")))
                        .toList()
                : List.of();
    }

    /** Somebody who opened it, by name. */
    record Opened(String who, String role, long times, Instant last) {

        static Opened of(Shown.Reader reader, String name) {
            return new Opened(name, reader.as().name(), reader.times(), reader.last());
        }
    }

    private ModelAndView again(
            Who who,
            Story story,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return new ModelAndView(drawn(who, story, model, request));
    }

    /** Where it can be seen, by whoever may. */
    private ModelAndView seen(Who who, Story story) {
        return Redirect.to(
                asks(who, Action.READ_WORRY, story).isPresent()
                        ? "/do/worries/" + story.id()
                        : "/do/worries");
    }

    private Optional<Student> student(Story story) {
        return students.find(story.state().reported().student());
    }

    private Instant triageBy(Permit permit, HttpServletRequest request) {
        return worries.triageBy(
                permit.school(), Frame.of(request).time(permit.school()).zone(), clock.instant());
    }

    private Permit permit(Who who, Action action, Story story) {
        return desk.permit(who, action, targets.worry(who, story.row()));
    }

    private Optional<Permit> asks(Who who, Action action, Story story) {
        return desk.ask(who, action, targets.worry(who, story.row()));
    }

    private static <E extends Enum<E>> List<Choice> choices(E[] constants, String key) {
        return Stream.of(constants)
                .map(one -> Choice.of(one.name(), Text.of(key + one.name())))
                .toList();
    }
}
