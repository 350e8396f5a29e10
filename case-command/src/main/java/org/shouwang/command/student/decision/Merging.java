package org.shouwang.command.student.decision;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.command.student.decision.StudentState.Bar;
import org.shouwang.command.student.decision.StudentState.Guardian;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;

/**
 * Makes one of two records of the same person. Who must not be told is marked on the one that stays
 * as well, and a guardian known to the double alone is added there.
 */
public final class Merging {

    private final StudentId into;
    private final Card kept;
    private final List<StudentCommand> commands = new ArrayList<>();

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
        merging.commands.add(new StudentCommand.Merge(twin, into, by));
        card.guardians().forEach(merging::carry);
        return List.copyOf(merging.commands);
    }

    private void carry(GuardianId id, Guardian guardian) {
        Optional<Map.Entry<GuardianId, Guardian>> known = known(guardian);
        GuardianId there = known.map(Map.Entry::getKey).orElseGet(() -> derived(id));
        if (known.isEmpty()) {
            commands.add(
                    new StudentCommand.AddGuardian(
                            into, there, guardian.relation(), guardian.name(), guardian.phone()));
        }
        guardian.barred()
                .filter(_ -> known.map(Map.Entry::getValue).flatMap(Guardian::barred).isEmpty())
                .ifPresent(bar -> commands.add(bar(there, bar)));
    }

    private StudentCommand bar(GuardianId guardian, Bar bar) {
        return new StudentCommand.BarGuardian(into, guardian, bar.reason(), bar.by());
    }

    /** The same name or the same number is the same guardian. */
    private Optional<Map.Entry<GuardianId, Guardian>> known(Guardian guardian) {
        return kept.guardians().entrySet().stream()
                .filter(other -> same(other.getValue(), guardian))
                .findFirst();
    }

    private static boolean same(Guardian one, Guardian other) {
        return said(Optional.of(one.name())) && one.name().equals(other.name())
                || said(one.phone()) && one.phone().equals(other.phone());
    }

    private static boolean said(Optional<Confidential> text) {
        return text.flatMap(Confidential::reveal).filter(t -> !t.isEmpty()).isPresent();
    }

    /** The same for the same guardian, so that merging again adds nobody twice. */
    private GuardianId derived(GuardianId guardian) {
        byte[] name =
                ("shouwang-merged-guardian/1|" + into + "|" + guardian)
                        .getBytes(StandardCharsets.UTF_8);
        return new GuardianId(UUID.nameUUIDFromBytes(name));
    }
}
