package org.shouwang.command.worry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.shouwang.command.desk.Shown;
import org.shouwang.command.desk.Targets;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.directory.Staff;
import org.shouwang.command.directory.Student;
import org.shouwang.command.directory.Students;
import org.shouwang.command.form.Answers;
import org.shouwang.command.form.FormContext;
import org.shouwang.command.form.Questions;
import org.shouwang.command.worry.Worries.Story;
import org.shouwang.command.worry.decision.WorryCommand.Answer;
import org.shouwang.command.worry.decision.WorryCommand.BecomeAlert;
import org.shouwang.command.worry.decision.WorryCommand.Report;
import org.shouwang.command.worry.decision.WorryCommand.Supplement;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.alert.AlertEvent.Subject;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.id.SubjectId;
import org.shouwang.contract.id.WorryId;
import org.shouwang.contract.worry.WorryEvent.Triage;
import org.shouwang.web.form.Choice;
import org.shouwang.web.form.Form;
import org.shouwang.web.frame.Frame;
import org.shouwang.web.signin.Who;
import org.shouwang.web.text.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Reporting a worry, and what became of it. */
@Controller
final class WorryPages {

    private static final int MOST_FOUND = 20;
    private static final int MOST_SHOWN = 200;

    private final Worries worries;
    private final Cases cases;
    private final Students students;
    private final Staff staff;
    private final Raising raising;
    private final Desk desk;
    private final Targets targets;
    private final Shown shown;
    private final Clock clock;

    WorryPages(
            Worries worries,
            Cases cases,
            Students students,
            Staff staff,
            Raising raising,
            Desk desk,
            Targets targets,
            Shown shown,
            Clock clock) {
        this.worries = worries;
        this.cases = cases;
        this.students = students;
        this.staff = staff;
        this.raising = raising;
        this.desk = desk;
        this.targets = targets;
        this.shown = shown;
        this.clock = clock;
    }

    /** One's own worries, the newest first. */
    @GetMapping("/do/worries")
    String own(Who who, Model model) {
        desk.permit(who, Action.REPORT_WORRY, targets.school(who));
        List<WorryView> views =
                cases.worriesOf(who.staff(), who.school(), MOST_SHOWN).stream()
                        .flatMap(id -> worries.find(id).stream())
                        .map(story -> WorryView.of(story, student(story), staff))
                        .sorted(Comparator.comparing(WorryView::reportedAt).reversed())
                        .toList();
        model.addAttribute("worries", views);
        return "worry/own";
    }

    @GetMapping("/do/worries/new")
    String draw(Who who, @RequestParam(defaultValue = "") String q, Form form, Model model) {
        desk.permit(who, Action.REPORT_WORRY, targets.school(who));
        return drawn(who, q, model);
    }

    @PostMapping("/do/worries/new")
    ModelAndView report(
            Who who,
            Form form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Permit permit = desk.permit(who, Action.REPORT_WORRY, targets.school(who));
        Optional<StudentId> student = pupil(who, form.value("student"));
        Optional<WorryForms.Noticed> noticed = read(WorryForms.REPORT, form, request);
        if (student.isEmpty()) {
            form.wrong("student", Text.of("web.fault.choose"));
        }
        if (!form.ok()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return new ModelAndView(drawn(who, form.value("q"), model));
        }
        Letter letter = Letter.of(form, request);
        WorryId worry = idOf(letter, who);
        desk.sendOrElse(
                permit,
                letter,
                apart -> report(worry, noticed.get(), student.get(), who, apart.value(), request),
                report(worry, noticed.get(), student.get(), who, letter.id().value(), request));
        return Redirect.to("/do/worries/" + worry);
    }

    @GetMapping("/do/worries/{id}")
    String worry(
            Who who, @PathVariable WorryId id, Form form, Model model, HttpServletRequest request) {
        return shown(who, worries.get(id), model, request);
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
        return read(WorryForms.MORE, form, request)
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
                            return Redirect.to("/do/worries/" + id);
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
        return read(WorryForms.ANSWER, form, request)
                .map(
                        said -> {
                            desk.send(
                                    permit,
                                    Letter.of(form, request),
                                    new Answer(id, said.triage(), said.answer(), who.staff()));
                            return Redirect.to("/do/worries/" + id);
                        })
                .orElseGet(() -> again(who, story, model, request, response));
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
        return read(WorryForms.ALERT, form, request)
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

    private Report report(
            WorryId worry,
            WorryForms.Noticed noticed,
            StudentId student,
            Who who,
            UUID entry,
            HttpServletRequest request) {
        return new Report(
                worry,
                who.school(),
                student,
                noticed.account(),
                noticed.when().orElseGet(() -> Occurred.exactly(clock.instant())),
                worries.triageBy(who.school(), zone(who, request), clock.instant()),
                new EntryId(entry),
                who.staff());
    }

    private String shown(Who who, Story story, Model model, HttpServletRequest request) {
        Permit permit = permit(who, Action.READ_WORRY, story);
        shown.to(permit, Shown.What.WORRY, story.id().value(), Letter.requestId(request));
        model.addAttribute("worry", WorryView.of(story, student(story), staff));
        model.addAttribute("mayAnswer", asks(who, Action.ANSWER_WORRY, story));
        model.addAttribute("mayAlert", asks(who, Action.TURN_WORRY_INTO_ALERT, story));
        model.addAttribute("triages", choices(Triage.values(), "worry.triage."));
        model.addAttribute("dangers", choices(Danger.values(), "alert.danger."));
        return "worry/worry";
    }

    private ModelAndView again(
            Who who,
            Story story,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return new ModelAndView(shown(who, story, model, request));
    }

    private String drawn(Who who, String q, Model model) {
        Map<StudentId, Student> offered = new LinkedHashMap<>();
        if (!q.isBlank()) {
            students.search(who.school(), q, MOST_FOUND).forEach(s -> offered.put(s.id(), s));
        }
        students.ofClasses(who.school(), who.classes()).forEach(s -> offered.put(s.id(), s));
        model.addAttribute("q", q);
        model.addAttribute("searches", who.classes().isEmpty() || !q.isBlank());
        model.addAttribute(
                "pupils",
                offered.values().stream()
                        .map(s -> Choice.of(s.id().toString(), called(s)))
                        .toList());
        return "worry/new";
    }

    private static Text called(Student student) {
        String name = student.name().orElse("") + " " + student.classLabel();
        return Text.said(name, name);
    }

    /** A student of the school, whoever is offered: a worry may be about anybody. */
    private Optional<StudentId> pupil(Who who, String typed) {
        try {
            return students.find(StudentId.of(typed.strip()))
                    .filter(student -> student.school().equals(who.school()))
                    .map(Student::id);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<Student> student(Story story) {
        return students.find(story.state().reported().student());
    }

    private Instant triageBy(Permit permit, HttpServletRequest request) {
        return worries.triageBy(
                permit.school(), Frame.of(request).time(permit.school()).zone(), clock.instant());
    }

    private static ZoneId zone(Who who, HttpServletRequest request) {
        return Frame.of(request).time(who.school()).zone();
    }

    private Permit permit(Who who, Action action, Story story) {
        return desk.permit(who, action, targets.worry(who, story.row()));
    }

    private boolean asks(Who who, Action action, Story story) {
        return desk.ask(who, action, targets.worry(who, story.row())).isPresent();
    }

    private <T> Optional<T> read(Questions<T> questions, Form form, HttpServletRequest request) {
        var context =
                new FormContext(
                        Frame.of(request).time().zone(), clock.instant(), Map.of(), List.of());
        return Answers.read(questions, form, context);
    }

    /** Nobody writes into another's worry by its id. */
    private static WorryId idOf(Letter letter, Who who) {
        byte[] name =
                ("shouwang-worry/1|" + letter.id() + "|" + who.staff())
                        .getBytes(StandardCharsets.UTF_8);
        return new WorryId(UUID.nameUUIDFromBytes(name));
    }

    private static <E extends Enum<E>> List<Choice> choices(E[] constants, String key) {
        return Stream.of(constants)
                .map(one -> Choice.of(one.name(), Text.of(key + one.name())))
                .toList();
    }
}
