package org.shouwang.command.worry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouwang.access.Action;
import org.shouwang.command.alert.Redirect;
import org.shouwang.command.desk.Desk;
import org.shouwang.command.desk.Letter;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.desk.Targets;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.directory.Staff;
import org.shouwang.command.directory.Student;
import org.shouwang.command.directory.Students;
import org.shouwang.command.form.FindBox;
import org.shouwang.command.worry.decision.WorryCommand.Report;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.id.WorryId;
import org.shouwang.web.form.Choice;
import org.shouwang.web.form.Form;
import org.shouwang.web.frame.Frame;
import org.shouwang.web.signin.Who;
import org.shouwang.web.text.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Reporting a worry, and the list of one's own. */
@Controller
final class WorriesPage {

    private static final int MOST_FOUND = 20;
    private static final int MOST_SHOWN = 200;

    private final Worries worries;
    private final Cases cases;
    private final Students students;
    private final Staff staff;
    private final Desk desk;
    private final Targets targets;
    private final Clock clock;

    WorriesPage(
            Worries worries,
            Cases cases,
            Students students,
            Staff staff,
            Desk desk,
            Targets targets,
            Clock clock) {
        this.worries = worries;
        this.cases = cases;
        this.students = students;
        this.staff = staff;
        this.desk = desk;
        this.targets = targets;
        this.clock = clock;
    }

    /** One's own worries, the newest first. */
    @GetMapping("/do/worries")
    String own(Who who, Model model) {
        desk.permit(who, Action.REPORT_WORRY, targets.school(who));
        List<Worries.Story> own =
                worries.find(cases.worriesOf(who.staff(), who.school(), MOST_SHOWN));
        Map<StudentId, Student> about =
                students.find(own.stream().map(story -> story.row().student()).toList());
        List<WorryView> views =
                own.stream()
                        .map(
                                story ->
                                        WorryView.of(
                                                story,
                                                Optional.ofNullable(
                                                        about.get(story.row().student())),
                                                staff))
                        .sorted(Comparator.comparing(WorryView::reportedAt).reversed())
                        .toList();
        model.addAttribute("worries", views);
        return "worry/own";
    }

    @GetMapping({"/do/worries/new", "/do/worries/new/find"})
    String draw(Who who, Form form, Model model) {
        desk.permit(who, Action.REPORT_WORRY, targets.school(who));
        return drawn(who, "", model);
    }

    /** The same page with those found. A typed name goes in the body, never in an address. */
    @PostMapping("/do/worries/new/find")
    String find(
            Who who,
            @RequestParam(defaultValue = "") String q,
            Form form,
            Model model,
            HttpServletResponse response) {
        desk.permit(who, Action.REPORT_WORRY, targets.school(who));
        if (FindBox.fault(q).isPresent()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
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
        Optional<WorryForms.Noticed> noticed =
                WorryForms.read(WorryForms.REPORT, form, clock.instant(), request);
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

    private String drawn(Who who, String q, Model model) {
        Map<StudentId, Student> offered = new LinkedHashMap<>();
        Optional<Text> fault = FindBox.fault(q);
        if (!q.isBlank() && fault.isEmpty()) {
            students.search(who.school(), q, MOST_FOUND).forEach(s -> offered.put(s.id(), s));
        }
        students.ofClasses(who.school(), who.classes()).forEach(s -> offered.put(s.id(), s));
        Set<StudentId> namesakes = students.namesakes(who.school(), offered.values());
        model.addAttribute("q", q);
        model.addAttribute("unsought", fault.orElse(null));
        model.addAttribute("searches", who.classes().isEmpty() || !q.isBlank());
        model.addAttribute(
                "pupils",
                offered.values().stream()
                        .map(
                                s ->
                                        Choice.of(
                                                s.id().toString(),
                                                called(s, namesakes.contains(s.id()))))
                        .toList());
        return "worry/new";
    }

    private static Text called(Student student, boolean namesake) {
        String end = student.numberEnd().filter(_ -> namesake).map(e -> " …" + e).orElse("");
        String name = student.name().orElse("") + " " + student.classLabel() + end;
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

    private static ZoneId zone(Who who, HttpServletRequest request) {
        return Frame.of(request).time(who.school()).zone();
    }

    /** Nobody writes into another's worry by its id. */
    private static WorryId idOf(Letter letter, Who who) {
        byte[] name =
                ("shouwang-worry/1|" + letter.id() + "|" + who.staff())
                        .getBytes(StandardCharsets.UTF_8);
        return new WorryId(UUID.nameUUIDFromBytes(name));
    }
}
