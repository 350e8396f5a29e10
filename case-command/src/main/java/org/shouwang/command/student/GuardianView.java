package org.shouwang.command.student;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.command.student.decision.StudentState.Guardian;
import org.shouwang.command.student.decision.StudentState.Unbarring;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Spelling;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.student.StudentEvent.Relation;
import org.shouwang.plan.recorded.Instead;

/**
 * A guardian as one reader sees them.
 *
 * @param phone empty when there is none, when this reader may not see it, or when the guardian is
 *     barred: then nobody sees it
 * @param barred why this guardian must not be told; empty text when the reader does not learn why
 * @param shared has the number of one who must not be told, and so it is hidden
 * @param proposedBy who proposed that this guardian may be told again
 * @param proposal why
 */
record GuardianView(
        GuardianId id,
        Relation relation,
        String name,
        Optional<String> phone,
        Optional<String> barred,
        boolean shared,
        Optional<StaffId> proposedBy,
        String proposal) {

    /** The guardians of one student: a number of one who is barred is shown for nobody. */
    static List<GuardianView> all(
            Map<GuardianId, Guardian> guardians, boolean seesPhone, boolean why) {
        Set<String> silent =
                guardians.values().stream()
                        .filter(guardian -> guardian.barred().isPresent())
                        .flatMap(guardian -> guardian.ever().stream())
                        .flatMap(known -> key(known).stream())
                        .collect(Collectors.toSet());
        return guardians.entrySet().stream()
                .map(entry -> of(entry, silent, seesPhone, why))
                .sorted(Comparator.comparing(GuardianView::relation))
                .toList();
    }

    /** The same while somebody else is told first: the number of nobody but that one is shown. */
    GuardianView after(Instead instead) {
        return instead.is(Optional.of(name))
                ? this
                : new GuardianView(
                        id, relation, name, Optional.empty(), barred, shared, proposedBy, proposal);
    }

    private static GuardianView of(
            Map.Entry<GuardianId, Guardian> entry,
            Set<String> silent,
            boolean seesPhone,
            boolean why) {
        Guardian guardian = entry.getValue();
        boolean barred = guardian.barred().isPresent();
        boolean shared =
                !barred
                        && guardian.phone()
                                .flatMap(GuardianView::key)
                                .filter(silent::contains)
                                .isPresent();
        return new GuardianView(
                entry.getKey(),
                guardian.relation(),
                guardian.name().reveal().orElse(""),
                seesPhone && !barred && !shared
                        ? guardian.phone().flatMap(Confidential::reveal)
                        : Optional.empty(),
                guardian.barred().map(bar -> why ? bar.reason().reveal().orElse("") : ""),
                shared,
                guardian.unbarring().map(Unbarring::by),
                guardian.unbarring()
                        .filter(_ -> why)
                        .flatMap(proposal -> proposal.reason().reveal())
                        .orElse(""));
    }

    /** However it is written, it rings at the same place. */
    private static Optional<String> key(Confidential text) {
        return text.reveal().map(Spelling::key).filter(key -> !key.isEmpty());
    }
}
