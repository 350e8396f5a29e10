package org.shouwang.command.student;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.shouwang.access.Action;
import org.shouwang.access.Target;
import org.shouwang.command.desk.Desk;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.desk.Targets;
import org.shouwang.command.directory.Schools;
import org.shouwang.command.directory.Student;
import org.shouwang.command.directory.Students;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.student.StudentEvent.Boarding;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.KnownDevice;
import org.shouwang.web.signin.KnownDevices;
import org.shouwang.web.signin.WhoNow;
import org.shouwang.web.text.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Finds students as one types, for whoever raises an alert: also on a known device whose session
 * has ended, because the child is there now. Says no more than what tells two children apart.
 */
@Controller
final class StudentFinder {

    static final String PATH = "/do/students/find";

    /** As many as a phone shows above its keyboard. */
    private static final int MOST = 8;

    private static final int LONGEST = 60;

    private final Students students;
    private final Desk desk;
    private final Targets targets;
    private final WhoNow who;
    private final KnownDevices devices;
    private final Schools schools;
    private final Texts texts;
    private final DeviceSearches searches = new DeviceSearches();

    StudentFinder(
            Students students,
            Desk desk,
            Targets targets,
            WhoNow who,
            KnownDevices devices,
            Schools schools,
            Texts texts) {
        this.students = students;
        this.desk = desk;
        this.targets = targets;
        this.who = who;
        this.devices = devices;
        this.schools = schools;
        this.texts = texts;
    }

    /**
     * A student as found.
     *
     * @param schoolClass the label of the class
     * @param dormitory empty when there is none
     * @param number how it ends, in words; empty when nobody of the class has the same name
     */
    record Found(
            String id,
            String name,
            String schoolClass,
            boolean boarding,
            String dormitory,
            String number) {}

    /**
     * The first of those found.
     *
     * @param more whether there are others: further letters are needed
     */
    record Answer(List<Found> students, boolean more) {}

    /** Typed names go in the body: an address is kept in logs and histories. */
    @PostMapping(PATH)
    ResponseEntity<Answer> find(
            @RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        boolean signedIn = who.of(request).isPresent();
        SchoolId school = school(request);
        if (!signedIn) {
            devices.of(request).ifPresent(searches::count);
        }
        List<Student> found =
                q.length() > LONGEST
                        ? List.of()
                        : students.search(school, q, MOST + 1, readsAlerts(request));
        List<Student> first = found.stream().limit(MOST).toList();
        Set<StudentId> namesakes = students.namesakes(school, first);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(
                        new Answer(
                                first.stream()
                                        .map(s -> shown(s, namesakes, signedIn, request))
                                        .toList(),
                                found.size() > MOST));
    }

    /** On a device without a session nobody does. */
    private boolean readsAlerts(HttpServletRequest request) {
        return who.of(request)
                .flatMap(w -> desk.ask(w, Action.READ_ALERT, targets.school(w)))
                .isPresent();
    }

    private SchoolId school(HttpServletRequest request) {
        return who.of(request)
                .flatMap(w -> desk.ask(w, Action.SEARCH_STUDENTS, targets.school(w)))
                .or(() -> devices.of(request).flatMap(this::owner))
                .map(Permit::school)
                .orElseThrow(Problem.NotThere::new);
    }

    /** Whose device it is may look somebody up as long as a role stands. */
    private Optional<Permit> owner(KnownDevice device) {
        return desk.ask(
                schools.principal(device.staff()),
                Action.SEARCH_STUDENTS,
                Target.of(device.school()));
    }

    /** Where a child sleeps is not told to a device that somebody may have found. */
    private Found shown(
            Student student,
            Set<StudentId> namesakes,
            boolean signedIn,
            HttpServletRequest request) {
        Locale locale = RequestContextUtils.getLocale(request);
        return new Found(
                student.id().toString(),
                student.name().orElse(""),
                classOf(student, locale),
                student.boarding() == Boarding.BOARDING,
                student.dormitory().filter(_ -> signedIn).orElse(""),
                student.numberEnd()
                        .filter(_ -> namesakes.contains(student.id()))
                        .map(end -> texts.say(locale, "people.student.number.end", end))
                        .orElse(""));
    }

    /** Of whoever has left, with the last day: found all the same, and not taken for another. */
    private String classOf(Student student, Locale locale) {
        return student.left()
                .map(
                        day ->
                                texts.say(
                                        locale,
                                        "people.student.left.on",
                                        student.classLabel(),
                                        day.toString()))
                .orElse(student.classLabel());
    }
}
