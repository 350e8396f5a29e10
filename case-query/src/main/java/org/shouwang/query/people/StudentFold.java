package org.shouwang.query.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.Spelling;
import org.shouwang.contract.student.StudentEvent;
import org.shouwang.contract.student.StudentEvent.Boarding;
import org.shouwang.query.people.Student.Guardian;

/** Reads one student's events. */
final class StudentFold {

    private final Map<UUID, Set<String>> numbers = new HashMap<>();
    private final Map<UUID, Guardian> guardians = new LinkedHashMap<>();
    private Optional<String> name = Optional.empty();
    private Optional<String> number = Optional.empty();
    private UUID schoolClass;
    private boolean boarding;
    private Optional<String> dormitory = Optional.empty();

    static Student of(UUID id, List<LoggedEvent> events, Function<UUID, String> classLabel) {
        var fold = new StudentFold();
        events.forEach(logged -> fold.add((StudentEvent) logged.event()));
        return new Student(
                id,
                fold.name,
                fold.number,
                fold.schoolClass == null ? "" : classLabel.apply(fold.schoolClass),
                fold.boarding,
                fold.dormitory,
                fold.shown());
    }

    /** Every number that a guardian ever had: one that must not be called stays silent. */
    private void numbered(UUID guardian, Optional<Confidential> phone) {
        phone.flatMap(Confidential::reveal)
                .ifPresent(
                        number ->
                                numbers.computeIfAbsent(guardian, _ -> new HashSet<>())
                                        .add(Spelling.key(number)));
    }

    private List<Guardian> shown() {
        Set<String> silent =
                guardians.values().stream()
                        .filter(Guardian::barred)
                        .flatMap(g -> numbers.getOrDefault(g.id(), Set.of()).stream())
                        .collect(Collectors.toSet());
        return guardians.values().stream().map(g -> shown(g, silent)).toList();
    }

    private static Guardian shown(Guardian g, Set<String> silent) {
        boolean shared =
                !g.barred() && g.phone().map(Spelling::key).filter(silent::contains).isPresent();
        return g.barred() || shared
                ? new Guardian(g.id(), g.relation(), g.name(), Optional.empty(), g.barred(), shared)
                : g;
    }

    private void add(StudentEvent event) {
        switch (event) {
            case StudentEvent.Enrolled e -> {
                name = e.name().reveal();
                number = e.number().reveal();
                schoolClass = e.schoolClass().value();
                boarding = e.boarding() == Boarding.BOARDING;
                dormitory = e.dormitory().flatMap(Confidential::reveal);
            }
            case StudentEvent.ClassMoved e -> schoolClass = e.to().value();
            case StudentEvent.BoardingChanged e -> {
                boarding = e.boarding() == Boarding.BOARDING;
                dormitory = e.dormitory().flatMap(Confidential::reveal);
            }
            case StudentEvent.Returned e -> schoolClass = e.schoolClass().value();
            case StudentEvent.IdentityCorrected e -> {
                name = e.name().reveal();
                number = e.number().reveal();
            }
            case StudentEvent.GuardianAdded e -> {
                numbered(e.guardian().value(), e.phone());
                guardians.put(
                        e.guardian().value(),
                        new Guardian(
                                e.guardian().value(),
                                e.relation(),
                                e.name().reveal(),
                                e.phone().flatMap(Confidential::reveal),
                                false));
            }
            case StudentEvent.GuardianCorrected e ->
                    change(
                            e.guardian().value(),
                            g ->
                                    new Guardian(
                                            g.id(),
                                            e.relation(),
                                            e.name().reveal(),
                                            g.phone(),
                                            g.barred()));
            case StudentEvent.GuardianPhoneChanged e -> {
                numbered(e.guardian().value(), e.phone());
                change(
                        e.guardian().value(),
                        g ->
                                new Guardian(
                                        g.id(),
                                        g.relation(),
                                        g.name(),
                                        e.phone().flatMap(Confidential::reveal),
                                        g.barred()));
            }
            case StudentEvent.GuardianBarred e -> barred(e.guardian().value(), true);
            case StudentEvent.GuardianBarCarried e -> barred(e.guardian().value(), true);
            case StudentEvent.GuardianUnbarred e -> barred(e.guardian().value(), false);
            default -> {}
        }
    }

    private void barred(UUID guardian, boolean barred) {
        change(guardian, g -> new Guardian(g.id(), g.relation(), g.name(), g.phone(), barred));
    }

    private void change(UUID guardian, UnaryOperator<Guardian> change) {
        guardians.computeIfPresent(guardian, (_, g) -> change.apply(g));
    }
}
