package org.shouwang.command.rosterimport;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.command.Command;
import org.shouwang.command.roster.RosterComparison;
import org.shouwang.command.roster.RosterGuardian;
import org.shouwang.command.roster.RosterRow;
import org.shouwang.command.rosterimport.Roll.Compared;
import org.shouwang.command.school.decision.SchoolCommand;
import org.shouwang.command.student.decision.Card;
import org.shouwang.command.student.decision.StudentCommand;
import org.shouwang.command.student.decision.StudentState.Guardian;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.ImportId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.student.StudentEvent.Boarding;
import org.shouwang.contract.student.StudentEvent.Relation;
import org.shouwang.contract.token.Label;
import org.shouwang.search.ClassLabels;

/**
 * What has to be sent so that the record says what the roster says: classes first, then each
 * student with guardians. Pure. Ids follow from the import and the number, so that doing it again,
 * from wherever it was cut off, makes nobody twice.
 */
final class Enrolments {

    private final ImportId id;
    private final SchoolId school;
    private final Compared compared;
    private final Map<String, ClassId> classes = new HashMap<>();
    private final List<Command> opened = new ArrayList<>();

    Enrolments(ImportId id, SchoolId school, Compared compared) {
        this.id = id;
        this.school = school;
        this.compared = compared;
        compared.classes().forEach((known, label) -> classes.put(ClassLabels.key(label), known));
    }

    /** The classes that the school does not have yet; known once {@link #students} was asked. */
    List<Command> classes() {
        return List.copyOf(opened);
    }

    /** For each student with news, what to send; a student's commands belong together. */
    List<List<Command>> students() {
        RosterComparison all = compared.comparison();
        List<List<Command>> result = new ArrayList<>();
        all.joiners().forEach(row -> result.add(joins(row)));
        Map<StudentId, RosterRow> news = new LinkedHashMap<>();
        all.movers().forEach(c -> news.put(c.student().id(), c.row()));
        all.identityChanges().forEach(c -> news.put(c.student().id(), c.row()));
        all.boardingChanges().forEach(c -> news.put(c.student().id(), c.row()));
        all.guardianChanges().forEach(c -> news.put(c.student().id(), c.row()));
        news.forEach((student, row) -> result.add(changes(student, row)));
        compared.returning().stream()
                .filter(student -> !news.containsKey(student))
                .forEach(student -> result.add(returns(student)));
        return result;
    }

    private List<Command> joins(RosterRow row) {
        var student = new StudentId(derived("student/" + row.number()));
        List<Command> commands = new ArrayList<>();
        commands.add(
                new StudentCommand.Enrol(
                        student,
                        school,
                        Confidential.of(row.number()),
                        Confidential.of(row.name()),
                        classOf(row.classLabel()),
                        row.boarding()
                                .orElse(
                                        row.dormitory().isPresent()
                                                ? Boarding.BOARDING
                                                : Boarding.DAY),
                        row.dormitory().map(Confidential::of)));
        row.guardians().forEach(guardian -> commands.add(adds(student, guardian)));
        return commands;
    }

    private List<Command> changes(StudentId student, RosterRow row) {
        Card card = compared.cards().get(student);
        List<Command> commands = new ArrayList<>();
        commands.add(
                new StudentCommand.Enrol(
                        student,
                        school,
                        card.number(),
                        Confidential.of(row.name()),
                        sameClass(card, row) ? card.schoolClass() : classOf(row.classLabel()),
                        row.boarding().orElse(card.boarding()),
                        row.dormitory().map(Confidential::of).or(card::dormitory)));
        for (RosterGuardian guardian : row.guardians()) {
            commands.add(
                    match(card, guardian)
                            .map(known -> corrects(student, known, guardian))
                            .orElseGet(() -> adds(student, guardian)));
        }
        return commands;
    }

    /** Back in the class where the file has them, which is the one they were in. */
    private List<Command> returns(StudentId student) {
        return List.of(
                new StudentCommand.Return(
                        student, school, compared.cards().get(student).schoolClass()));
    }

    private boolean sameClass(Card card, RosterRow row) {
        return ClassLabels.key(compared.classes().getOrDefault(card.schoolClass(), ""))
                .equals(ClassLabels.key(row.classLabel().value()));
    }

    /** The same name is the same guardian; without a name, the same number is. */
    private static Optional<Map.Entry<GuardianId, Guardian>> match(
            Card card, RosterGuardian guardian) {
        return card.guardians().entrySet().stream()
                .filter(
                        known ->
                                guardian.name()
                                        .map(
                                                name ->
                                                        known.getValue()
                                                                .name()
                                                                .reveal()
                                                                .equals(Optional.of(name)))
                                        .orElseGet(
                                                () ->
                                                        known.getValue()
                                                                .phone()
                                                                .flatMap(Confidential::reveal)
                                                                .equals(guardian.phone())))
                .findFirst();
    }

    private Command corrects(
            StudentId student, Map.Entry<GuardianId, Guardian> known, RosterGuardian guardian) {
        return new StudentCommand.AddGuardian(
                student,
                known.getKey(),
                guardian.relation().orElse(known.getValue().relation()),
                guardian.name().map(Confidential::of).orElse(known.getValue().name()),
                guardian.phone().map(Confidential::of).or(known.getValue()::phone));
    }

    private Command adds(StudentId student, RosterGuardian guardian) {
        String who = guardian.name().orElse("") + "/" + guardian.phone().orElse("");
        return new StudentCommand.AddGuardian(
                student,
                new GuardianId(derived("guardian/" + student + "/" + who)),
                guardian.relation().orElse(Relation.OTHER),
                Confidential.of(guardian.name().orElse("")),
                guardian.phone().map(Confidential::of));
    }

    private ClassId classOf(Label label) {
        return classes.computeIfAbsent(
                ClassLabels.key(label.value()),
                key -> {
                    var opens = new ClassId(derived("class/" + key));
                    opened.add(new SchoolCommand.OpenClass(school, opens, label));
                    return opens;
                });
    }

    private UUID derived(String what) {
        return UUID.nameUUIDFromBytes((id + "/" + what).getBytes(StandardCharsets.UTF_8));
    }
}
