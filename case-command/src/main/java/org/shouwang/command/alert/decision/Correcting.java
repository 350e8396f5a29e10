package org.shouwang.command.alert.decision;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.command.CommandRefused;
import org.shouwang.command.alert.decision.AlertCommand.ConfirmCorrection;
import org.shouwang.command.alert.decision.AlertFacts.Doubt;
import org.shouwang.command.alert.decision.AlertState.Known;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.alert.AlertEvent.CorrectionConfirmed;
import org.shouwang.contract.alert.AlertEvent.CorrectionProposed;
import org.shouwang.contract.alert.AlertEvent.SubjectCorrected;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.id.SubjectId;

/**
 * It was the wrong student. Whoever raised the alert, or named the student, corrects it alone. By
 * anybody else's word the alert about the one named would end, which takes two.
 */
final class Correcting {

    private Correcting() {}

    static Optional<AlertEvent> correct(
            Known state,
            SubjectId subject,
            StudentId to,
            Optional<Confidential> reason,
            StaffId by) {
        AlertFacts facts = state.facts();
        StudentId from = facts.student(subject).orElseThrow();
        if (!facts.takesTwo(subject, by)) {
            return Optional.of(new SubjectCorrected(subject, from, to, reason, by));
        }
        return facts.doubt(subject).filter(it -> it.is(to, by)).isPresent()
                ? Optional.empty()
                : Optional.of(
                        new CorrectionProposed(
                                subject, from, also(state, subject, to), to, reason, by));
    }

    static List<AlertEvent> confirm(ConfirmCorrection command, Known state) {
        Optional<Doubt> doubt = state.facts().doubt(command.subject());
        if (doubt.isEmpty()) {
            return List.of();
        }
        if (doubt.get().by().equals(command.by())) {
            throw new CommandRefused(AlertRefusal.CORRECTION_NEEDS_SECOND_PERSON);
        }
        state.facts().checkSeen(command.seen());
        return List.of(
                new CorrectionConfirmed(
                        command.subject(),
                        doubt.get().from(),
                        doubt.get().to(),
                        doubt.get().by(),
                        command.by()));
    }

    /** The same each time that the same is said. */
    private static SubjectId also(Known state, SubjectId subject, StudentId to) {
        byte[] name =
                (state.facts().raised().alert() + " " + subject + " " + to)
                        .getBytes(StandardCharsets.UTF_8);
        return new SubjectId(UUID.nameUUIDFromBytes(name));
    }
}
