package org.shouwang.query.rows;

import java.time.Instant;
import java.util.Optional;
import org.shouwang.contract.Event;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.casefile.CasefileEvent;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.worry.WorryEvent;

/** What an event says about the entry that it is: which, and when it happened. */
public final class EntryParts {

    private EntryParts() {}

    /** What ran out did so when it was due, however late the system noticed. */
    public static Optional<Instant> occurred(Event event) {
        return switch (event) {
            case ResponseCourse.StepOverdue e -> Optional.of(e.wasDueAt());
            case WorryEvent.TriageOverdue e -> Optional.of(e.wasDueAt());
            default -> time(event).map(Occurred::at);
        };
    }

    private static Optional<Occurred> time(Event event) {
        return switch (event) {
            case ResponseFact e -> Optional.of(e.entry().occurred());
            case AlertEvent.Raised e -> Optional.of(e.occurred());
            case AlertEvent.Supplemented e -> e.occurred();
            case AlertEvent.SupervisionTaken e -> Optional.of(e.occurred());
            case AlertEvent.MeansRemoved e -> Optional.of(e.occurred());
            case AlertEvent.EmergencyCalled e -> Optional.of(e.occurred());
            case CasefileEvent.NoteAdded e -> Optional.of(e.occurred());
            case CasefileEvent.ConsentRecorded e -> Optional.of(e.occurred());
            case CasefileEvent.ConfidentialityExplained e -> Optional.of(e.occurred());
            case WorryEvent.Reported e -> Optional.of(e.occurred());
            default -> Optional.empty();
        };
    }

    static Optional<EntryId> entry(Event event) {
        return switch (event) {
            case ResponseFact e -> Optional.of(e.entry().id());
            case ResponseCourse.LevelRaised e -> Optional.of(e.entry());
            case ResponseCourse.LoweringProposed e -> Optional.of(e.entry());
            case ResponseCourse.WaiverProposed e -> Optional.of(e.entry());
            case ResponseCourse.EndingProposed e -> Optional.of(e.entry());
            case ResponseCourse.MigrationProposed e -> Optional.of(e.entry());
            case ResponseCourse.WithdrawalProposed e -> Optional.of(e.entry());
            case AlertEvent.Supplemented e -> Optional.of(e.entry());
            case AlertEvent.SupervisionTaken e -> Optional.of(e.entry());
            case AlertEvent.MeansRemoved e -> Optional.of(e.entry());
            case AlertEvent.EmergencyCalled e -> Optional.of(e.entry());
            case CasefileEvent.NoteAdded e -> Optional.of(e.entry());
            case CasefileEvent.ConsentRecorded e -> Optional.of(e.entry());
            case CasefileEvent.ConfidentialityExplained e -> Optional.of(e.entry());
            case WorryEvent.Supplemented e -> Optional.of(e.entry());
            default -> Optional.empty();
        };
    }
}
