package org.shouwang.command.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shouwang.command.alert.decision.AlertFacts;
import org.shouwang.command.alert.decision.AlertState.Dismissed;
import org.shouwang.command.alert.decision.AlertState.Known;
import org.shouwang.command.alert.decision.AlertState.Open;
import org.shouwang.command.directory.Cases.AlertRow;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.alert.AlertEvent.DismissalEscalated;
import org.shouwang.contract.alert.AlertEvent.DismissalProposed;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.StaffId;

/**
 * One alert as it stands in its stream.
 *
 * @param events in order
 */
record AlertStory(Known state, List<LoggedEvent> events) {

    AlertStory {
        events = List.copyOf(events);
    }

    AlertFacts facts() {
        return state.facts();
    }

    AlertId id() {
        return facts().raised().alert();
    }

    /**
     * Whether somebody must be told: nobody has it, or a proposed dismissal has waited too long for
     * a second person and nobody has taken it up since.
     */
    boolean needsSomebody() {
        return state instanceof Open open
                && (open.holds().isEmpty()
                        || open.proposal().isPresent() && escalatedUnheard(open));
    }

    private boolean escalatedUnheard(Open open) {
        return events.stream()
                .filter(logged -> logged.event() instanceof DismissalEscalated)
                .map(logged -> logged.recording().recordedAt())
                .filter(at -> at.isAfter(proposedAt()))
                .reduce((_, last) -> last)
                .filter(at -> open.holds().stream().noneMatch(hold -> hold.since().isAfter(at)))
                .isPresent();
    }

    private Instant proposedAt() {
        return events.stream()
                .filter(logged -> logged.event() instanceof DismissalProposed)
                .map(logged -> logged.recording().recordedAt())
                .reduce(Instant.MIN, (_, last) -> last);
    }

    boolean isHeldBy(StaffId staff) {
        return state instanceof Open open
                && open.holds().stream().anyMatch(hold -> hold.whose().equals(staff));
    }

    /** As the directory would know it, without waiting for the directory. */
    AlertRow row() {
        String name =
                switch (state) {
                    case Open _ -> "OPEN";
                    case Dismissed _ -> "DISMISSED";
                    default -> "ANSWERED";
                };
        return new AlertRow(
                id(),
                facts().raised().school(),
                facts().raised().by(),
                name,
                facts().subjects().values().stream()
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
