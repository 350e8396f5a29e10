package org.shouwang.command.student.decision;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.shouwang.command.student.decision.StudentState.Bar;
import org.shouwang.command.student.decision.StudentState.Guardian;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;

/**
 * Makes one of two records of the same person. Who must not be told is marked on the one that stays
 * as well, under every name and number there, and a guardian known to the double alone is added.
 */
public final class Merging {

    private final StudentId into;
    private final Card kept;
    private final List<StudentCommand> commands = new ArrayList<>();
    private final Set<GuardianId> barred = new HashSet<>();

    private Merging(StudentId into, Card kept) {
        this.into = into;
        this.kept = kept;
    }

    /**
     * What to send, as one.
     *
     * @param twin the record that becomes an alias
     * @param into the record that stays
     */
    public static List<StudentCommand> of(
            StudentId twin, Card card, StudentId into, Card kept, StaffId by) {
        var merging = new Merging(into, kept);
        merging.commands.add(new StudentCommand.Merge(twin, into, by, card.guardians()));
        inOrder(card.guardians()).forEach(merging::carry);
        return List.copyOf(merging.commands);
    }

    private void carry(Map.Entry<GuardianId, Guardian> of) {
        Guardian guardian = of.getValue();
        if (inOrder(kept.guardians())
                .noneMatch(other -> KnownBy.same(other.getValue().now(), guardian.now()))) {
            GuardianId added = derived(of.getKey());
            commands.add(
                    new StudentCommand.AddGuardian(
                            into, added, guardian.relation(), guardian.name(), guardian.phone()));
            guardian.barred()
                    .or(() -> barredThere(guardian).findFirst().flatMap(Guardian::barred))
                    .ifPresent(bar -> bar(added, bar));
        }
        inOrder(kept.guardians())
                .filter(other -> isKnownBy(other.getValue(), guardian))
                .filter(other -> other.getValue().barred().isEmpty())
                .forEach(other -> bar(other.getKey(), other.getValue(), guardian));
    }

    /**
     * Whoever shares a name or a number, of now or before, with one who must not be told: with the
     * one of the double, or through that one with another of the record that stays.
     */
    private void bar(GuardianId id, Guardian there, Guardian guardian) {
        guardian.barred()
                .or(
                        () ->
                                barredThere(guardian)
                                        // they stood side by side before, and nothing is new
                                        .filter(barred -> !isKnownBy(barred, there))
                                        .findFirst()
                                        .flatMap(Guardian::barred))
                .ifPresent(bar -> bar(id, bar));
    }

    private Stream<Guardian> barredThere(Guardian guardian) {
        return inOrder(kept.guardians())
                .map(Map.Entry::getValue)
                .filter(other -> other.barred().isPresent())
                .filter(other -> isKnownBy(other, guardian));
    }

    private void bar(GuardianId guardian, Bar bar) {
        if (barred.add(guardian)) {
            commands.add(new StudentCommand.BarGuardian(into, guardian, bar.reason(), bar.by()));
        }
    }

    private static boolean isKnownBy(Guardian one, Guardian other) {
        return KnownBy.same(one.ever(), other.ever());
    }

    /** The same each time, whatever order a map has. */
    private static Stream<Map.Entry<GuardianId, Guardian>> inOrder(
            Map<GuardianId, Guardian> guardians) {
        return guardians.entrySet().stream()
                .sorted(Comparator.comparing(guardian -> guardian.getKey().toString()));
    }

    /** The same for the same guardian, so that merging again adds nobody twice. */
    private GuardianId derived(GuardianId guardian) {
        byte[] name =
                ("shouwang-merged-guardian/1|" + into + "|" + guardian)
                        .getBytes(StandardCharsets.UTF_8);
        return new GuardianId(UUID.nameUUIDFromBytes(name));
    }
}
