package org.shouwang.command.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.shouwang.contract.token.Label;
import org.shouwang.search.ClassLabels;

/**
 * What a roster would change. The school number is the identity: neither the order of the rows nor
 * a name makes somebody another person. Everything here is to be confirmed by a person.
 *
 * @param joiners in the file, not in the school
 * @param movers in another class than before; two spellings of one class are no move
 * @param leavers in the school, not in the file
 * @param identityChanges the same number with another name: a correction, or a number given anew
 * @param boardingChanges only where the file says something of boarding or dormitory
 * @param guardianChanges only where the file names guardians that are not on record
 * @param unchanged students of whom the file says nothing new
 */
public record RosterComparison(
        List<RosterRow> joiners,
        List<Move> movers,
        List<KnownStudent> leavers,
        List<Change> identityChanges,
        List<Change> boardingChanges,
        List<GuardianChange> guardianChanges,
        int unchanged) {

    /** A student and the row of the file that says something else. */
    public record Change(KnownStudent student, RosterRow row) {}

    public record Move(KnownStudent student, RosterRow row, Label from, Label to) {}

    /**
     * A guardian is on record when one of the student has all that the file says. Nobody is taken
     * off the record by a file.
     *
     * @param notOnRecord the file's guardians that are new or have another phone or relation
     */
    public record GuardianChange(
            KnownStudent student, RosterRow row, List<RosterGuardian> notOnRecord) {
        public GuardianChange {
            notOnRecord = List.copyOf(notOnRecord);
        }
    }

    public RosterComparison {
        joiners = List.copyOf(joiners);
        movers = List.copyOf(movers);
        leavers = List.copyOf(leavers);
        identityChanges = List.copyOf(identityChanges);
        boardingChanges = List.copyOf(boardingChanges);
        guardianChanges = List.copyOf(guardianChanges);
    }

    /**
     * Compares, keeping the order of the file, and of the school for those who leave.
     *
     * @throws IllegalArgumentException when the roster has errors, or two students of the school
     *     have the same number
     */
    public static RosterComparison of(List<KnownStudent> current, Roster roster) {
        if (!roster.isImportable()) {
            throw new IllegalArgumentException("a roster with errors is not compared");
        }
        var byNumber = new HashMap<String, KnownStudent>();
        for (var student : current) {
            if (byNumber.put(student.number(), student) != null) {
                throw new IllegalArgumentException("two students with the same number");
            }
        }
        var changes = new Changes();
        var seen = new HashSet<String>();
        for (var row : roster.rows()) {
            seen.add(row.number());
            Optional.ofNullable(byNumber.get(row.number()))
                    .ifPresentOrElse(
                            student -> changes.add(student, row), () -> changes.joiners.add(row));
        }
        var leavers = current.stream().filter(s -> !seen.contains(s.number())).toList();
        return changes.with(leavers);
    }

    private static final class Changes {

        private final List<RosterRow> joiners = new ArrayList<>();
        private final List<Move> movers = new ArrayList<>();
        private final List<Change> identity = new ArrayList<>();
        private final List<Change> boarding = new ArrayList<>();
        private final List<GuardianChange> guardians = new ArrayList<>();
        private int unchanged;

        void add(KnownStudent student, RosterRow row) {
            boolean changed = false;
            if (!student.name().equals(row.name())) {
                changed = identity.add(new Change(student, row));
            }
            if (moves(student, row)) {
                changed =
                        movers.add(new Move(student, row, student.classLabel(), row.classLabel()));
            }
            if (boards(student, row)) {
                changed = boarding.add(new Change(student, row));
            }
            var notOnRecord =
                    row.guardians().stream().filter(g -> !isOnRecord(student, g)).toList();
            if (!notOnRecord.isEmpty()) {
                changed = guardians.add(new GuardianChange(student, row, notOnRecord));
            }
            unchanged += changed ? 0 : 1;
        }

        RosterComparison with(List<KnownStudent> leavers) {
            return new RosterComparison(
                    joiners, movers, leavers, identity, boarding, guardians, unchanged);
        }

        private static boolean moves(KnownStudent student, RosterRow row) {
            return !ClassLabels.key(student.classLabel().value())
                    .equals(ClassLabels.key(row.classLabel().value()));
        }

        private static boolean boards(KnownStudent student, RosterRow row) {
            return row.boarding().filter(b -> b != student.boarding()).isPresent()
                    || row.dormitory().isPresent() && !row.dormitory().equals(student.dormitory());
        }

        private static boolean isOnRecord(KnownStudent student, RosterGuardian inFile) {
            return student.guardians().stream()
                    .anyMatch(
                            known ->
                                    says(known.name(), inFile.name())
                                            && says(known.phone(), inFile.phone())
                                            && says(known.relation(), inFile.relation()));
        }

        /** What the file leaves empty contradicts nothing. */
        private static <T> boolean says(Optional<T> known, Optional<T> inFile) {
            return inFile.isEmpty() || inFile.equals(known);
        }
    }
}
