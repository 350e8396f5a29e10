package org.shouwang.command.student;

import java.util.Map;
import java.util.Optional;
import org.shouwang.command.student.decision.StudentState.Guardian;
import org.shouwang.command.student.decision.StudentState.Unbarring;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.student.StudentEvent.Relation;

/**
 * A guardian as one reader sees them.
 *
 * @param phone empty when there is none, when this reader may not see it, or when the guardian is
 *     barred: then nobody sees it
 * @param barred why this guardian must not be told; empty text when the reader does not learn why
 * @param proposedBy who proposed that this guardian may be told again
 * @param proposal why
 */
record GuardianView(
        GuardianId id,
        Relation relation,
        String name,
        Optional<String> phone,
        Optional<String> barred,
        Optional<StaffId> proposedBy,
        String proposal) {

    static GuardianView of(Map.Entry<GuardianId, Guardian> entry, boolean seesPhone, boolean why) {
        Guardian guardian = entry.getValue();
        boolean barred = guardian.barred().isPresent();
        return new GuardianView(
                entry.getKey(),
                guardian.relation(),
                guardian.name().reveal().orElse(""),
                seesPhone && !barred
                        ? guardian.phone().flatMap(Confidential::reveal)
                        : Optional.empty(),
                guardian.barred().map(bar -> why ? bar.reason().reveal().orElse("") : ""),
                guardian.unbarring().map(Unbarring::by),
                guardian.unbarring()
                        .filter(_ -> why)
                        .flatMap(proposal -> proposal.reason().reveal())
                        .orElse(""));
    }
}
