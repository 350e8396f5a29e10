package org.shouwang.command.rosterimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shouwang.command.directory.Schools;
import org.shouwang.command.directory.Students;
import org.shouwang.command.roster.KnownStudent;
import org.shouwang.command.roster.Roster;
import org.shouwang.command.roster.RosterComparison;
import org.shouwang.command.roster.RosterGuardian;
import org.shouwang.command.roster.RosterRow;
import org.shouwang.command.student.NumberHolders;
import org.shouwang.command.student.decision.Card;
import org.shouwang.command.student.decision.StudentDecider;
import org.shouwang.command.student.decision.StudentState;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.token.Label;

/** Compares a roster with the students of the school as the log has them. */
final class Roll {

    private static final int AT_ONCE = 1_000;

    private final Students students;
    private final Schools schools;
    private final NumberHolders numbers;

    Roll(Students students, Schools schools, NumberHolders numbers) {
        this.students = students;
        this.schools = schools;
        this.numbers = numbers;
    }

    /**
     * What a roster would change.
     *
     * @param cards what is known of every student compared, former ones too
     * @param returning former students whose number is in the file
     * @param classes of the school, with their labels
     */
    record Compared(
            RosterComparison comparison,
            Map<StudentId, Card> cards,
            Set<StudentId> returning,
            Map<ClassId, String> classes) {

        Compared {
            cards = Map.copyOf(cards);
            returning = Set.copyOf(returning);
            classes = Map.copyOf(classes);
        }

        /** Students whose name, boarding or guardians would change. */
        public int changed() {
            Set<StudentId> all = new HashSet<>();
            comparison.identityChanges().forEach(c -> all.add(c.student().id()));
            comparison.boardingChanges().forEach(c -> all.add(c.student().id()));
            comparison.guardianChanges().forEach(c -> all.add(c.student().id()));
            return all.size();
        }

        /** Who is not in the file, of how many. */
        public Leaving leaving() {
            return new Leaving(comparison.leavers().size(), cards.size() - returning.size());
        }

        /** The same when nothing of it has changed: what a person looked at before confirming. */
        public String seen() {
            return "%d-%d-%d-%d-%d"
                    .formatted(
                            comparison.joiners().size(),
                            comparison.movers().size(),
                            comparison.leavers().size(),
                            changed(),
                            returning.size());
        }
    }

    Compared compare(SchoolId school, Roster roster) {
        Map<ClassId, String> classes = schools.classes(school);
        Map<StudentId, Card> enrolled = cards(students.enrolled(school));
        Map<StudentId, Card> former = cards(formerIn(school, roster, enrolled.keySet()));
        Map<StudentId, Card> all = new HashMap<>(enrolled);
        all.putAll(former);
        List<KnownStudent> known = new ArrayList<>();
        enrolled.forEach((id, card) -> known.add(known(id, card, classes)));
        former.forEach((id, card) -> known.add(known(id, card, classes)));
        return new Compared(RosterComparison.of(known, roster), all, former.keySet(), classes);
    }

    private List<StudentId> formerIn(SchoolId school, Roster roster, Set<StudentId> enrolled) {
        return numbers
                .of(school, roster.rows().stream().map(RosterRow::number).toList())
                .values()
                .stream()
                .filter(id -> !enrolled.contains(id))
                .toList();
    }

    private Map<StudentId, Card> cards(List<StudentId> ids) {
        Map<StudentId, Card> cards = new LinkedHashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            var some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            var events = students.events(some);
            for (StudentId id : some) {
                if (new StudentDecider().after(events.getOrDefault(id.value(), List.of()))
                        instanceof StudentState.Known known) {
                    cards.put(id, known.card());
                }
            }
        }
        return cards;
    }

    private static KnownStudent known(StudentId id, Card card, Map<ClassId, String> classes) {
        return new KnownStudent(
                id,
                NumberHolders.normal(card.number().reveal().orElse(id.toString())),
                card.name().reveal().orElse(""),
                new Label(classes.getOrDefault(card.schoolClass(), "0")),
                card.boarding(),
                card.dormitory().flatMap(Confidential::reveal),
                card.guardians().values().stream()
                        .map(
                                g ->
                                        new RosterGuardian(
                                                g.name().reveal().filter(n -> !n.isEmpty()),
                                                Optional.of(g.relation()),
                                                g.phone().flatMap(Confidential::reveal)))
                        .toList());
    }
}
