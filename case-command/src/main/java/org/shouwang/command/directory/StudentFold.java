package org.shouwang.command.directory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.Spelling;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.student.StudentEvent;
import org.shouwang.contract.student.StudentEvent.Boarding;

/** Reads one student's events into what staff see. */
final class StudentFold {

    private final Map<GuardianId, Student.Guardian> guardians = new LinkedHashMap<>();

    /** Every number that a guardian ever had. */
    private final Map<GuardianId, Set<String>> numbers = new HashMap<>();

    private StudentId id;
    private SchoolId school;
    private Confidential name;
    private Confidential number;
    private ClassId schoolClass;
    private Boarding boarding;
    private Optional<Confidential> dormitory = Optional.empty();
    private boolean enrolled;
    private Optional<LocalDate> left = Optional.empty();

    /** Empty when the stream does not begin with an enrolment. */
    static Optional<Student> of(List<LoggedEvent> events, Function<ClassId, String> classLabel) {
        var fold = new StudentFold();
        events.forEach(logged -> fold.add((StudentEvent) logged.event()));
        return Optional.ofNullable(fold.id).map(_ -> fold.student(classLabel));
    }

    private void add(StudentEvent event) {
        switch (event) {
            case StudentEvent.Enrolled e -> {
                id = e.student();
                school = e.school();
                name = e.name();
                number = e.number();
                schoolClass = e.schoolClass();
                boarding = e.boarding();
                dormitory = e.dormitory();
                enrolled = true;
            }
            case StudentEvent.ClassMoved e -> schoolClass = e.to();
            case StudentEvent.BoardingChanged e -> {
                boarding = e.boarding();
                dormitory = e.dormitory();
            }
            case StudentEvent.Left e -> {
                enrolled = false;
                left = Optional.of(e.lastDay());
            }
            case StudentEvent.MergedInto _ -> enrolled = false;
            case StudentEvent.Returned e -> {
                school = e.school();
                schoolClass = e.schoolClass();
                enrolled = true;
                left = Optional.empty();
            }
            case StudentEvent.IdentityCorrected e -> {
                name = e.name();
                number = e.number();
            }
            case StudentEvent.GuardianAdded e -> {
                numbered(e.guardian(), e.phone());
                guardians.put(
                        e.guardian(),
                        new Student.Guardian(
                                e.guardian(),
                                e.relation(),
                                e.name().reveal(),
                                e.phone().flatMap(Confidential::reveal),
                                false,
                                false));
            }
            case StudentEvent.GuardianCorrected e ->
                    guardian(
                            e.guardian(),
                            g ->
                                    new Student.Guardian(
                                            g.id(),
                                            e.relation(),
                                            e.name().reveal(),
                                            g.phone(),
                                            g.barred(),
                                            g.carried()));
            case StudentEvent.GuardianPhoneChanged e -> {
                numbered(e.guardian(), e.phone());
                guardian(
                        e.guardian(),
                        g ->
                                new Student.Guardian(
                                        g.id(),
                                        g.relation(),
                                        g.name(),
                                        e.phone().flatMap(Confidential::reveal),
                                        g.barred(),
                                        g.carried()));
            }
            case StudentEvent.GuardianBarred e -> barred(e.guardian(), true, false);
            case StudentEvent.GuardianBarCarried e -> barred(e.guardian(), true, true);
            case StudentEvent.GuardianUnbarred e -> barred(e.guardian(), false, false);
            case StudentEvent.GuardianUnbarringProposed _,
                    StudentEvent.GuardianUnbarringDeclined _ -> {}
        }
    }

    private void numbered(GuardianId guardian, Optional<Confidential> phone) {
        phone.flatMap(Confidential::reveal)
                .ifPresent(
                        number ->
                                numbers.computeIfAbsent(guardian, _ -> new HashSet<>())
                                        .add(Spelling.key(number)));
    }

    private void barred(GuardianId guardian, boolean barred, boolean carried) {
        guardian(
                guardian,
                g ->
                        new Student.Guardian(
                                g.id(), g.relation(), g.name(), g.phone(), barred, carried));
    }

    private void guardian(GuardianId guardian, UnaryOperator<Student.Guardian> change) {
        guardians.computeIfPresent(guardian, (_, g) -> change.apply(g));
    }

    private Student student(Function<ClassId, String> classLabel) {
        return new Student(
                id,
                school,
                name.reveal(),
                number.reveal(),
                schoolClass,
                classLabel.apply(schoolClass),
                boarding,
                dormitory.flatMap(Confidential::reveal),
                enrolled,
                left,
                shown());
    }

    private List<Student.Guardian> shown() {
        Set<String> silent =
                guardians.values().stream()
                        .filter(Student.Guardian::barred)
                        .flatMap(g -> numbers.getOrDefault(g.id(), Set.of()).stream())
                        .collect(Collectors.toSet());
        return guardians.values().stream().map(g -> shown(g, silent)).toList();
    }

    /** A number that must not be called is not shown, so that nobody calls it at night. */
    private static Student.Guardian shown(Student.Guardian g, Set<String> silent) {
        return g.barred() || g.phone().map(Spelling::key).filter(silent::contains).isPresent()
                ? new Student.Guardian(
                        g.id(), g.relation(), g.name(), Optional.empty(), g.barred(), g.carried())
                : g;
    }
}
