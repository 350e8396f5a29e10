package org.shouwang.command.alert.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shouwang.command.alert.decision.AlertCommand.Acknowledge;
import org.shouwang.command.alert.decision.AlertState.Answered;
import org.shouwang.command.alert.decision.AlertState.Dismissed;
import org.shouwang.command.alert.decision.AlertState.Hold;
import org.shouwang.command.alert.decision.AlertState.Known;
import org.shouwang.command.alert.decision.AlertState.Open;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.alert.AlertEvent.Acknowledged;
import org.shouwang.contract.alert.AlertEvent.AcknowledgementExpired;
import org.shouwang.contract.alert.AlertEvent.AcknowledgementRedated;
import org.shouwang.contract.alert.AlertEvent.Reopened;
import org.shouwang.contract.alert.AlertEvent.Why;
import org.shouwang.contract.id.StaffId;

/** A human has it, for as long as something follows. */
final class Acknowledging {

    /** Two presses of one button within this time are one acknowledgement. */
    private static final Duration ONE_PRESS = Duration.ofMinutes(1);

    /**
     * So many acknowledgements without a word hold within this time. Pressing a button again and
     * again is how a paged person falls asleep: after that a word or a deed is needed, or the next
     * person is paged.
     */
    private static final int BARE_ONES_THAT_HOLD = 2;

    private static final Duration BARE_ONES_WITHIN = Duration.ofHours(1);

    private final AlertTimes times;

    Acknowledging(AlertTimes times) {
        this.times = times;
    }

    List<AlertEvent> acknowledge(Acknowledge command, Known state, Instant now) {
        boolean bare = command.note().isEmpty();
        return switch (state) {
            case Open open when bare && justPressed(open, command.by(), now) -> List.of();
            case Open open when bare && pressedTooOften(open, command.by(), now) ->
                    List.of(acknowledged(command, Optional.empty()));
            case Open open when open.facts().isDoubtedBy(command.by()) ->
                    List.of(acknowledged(command, Optional.empty()));
            case Open open -> List.of(acknowledged(command, until(open, now)));
            case Dismissed _ when bare -> List.of();
            case Dismissed dismissed ->
                    List.of(
                            new Reopened(Why.NEW_FACT_AFTER_DISMISSAL, command.by()),
                            acknowledged(command, until(dismissed, now)));
            case Answered _ -> bare ? List.of() : List.of(acknowledged(command, Optional.empty()));
        };
    }

    /** Whose time is over without a deed has it no more; a deed gives new time. */
    List<AlertEvent> expire(Open open, Instant now) {
        List<AlertEvent> events = new ArrayList<>();
        List<StaffId> silent = new ArrayList<>();
        for (Hold hold : open.holds()) {
            if (hold.until().isAfter(now)) {
                continue;
            }
            Optional<Instant> worked =
                    open.facts().lastDeed(hold.whose()).map(t -> t.plus(hold(open)));
            if (worked.filter(now::isBefore).isPresent()) {
                events.add(new AcknowledgementRedated(hold.whose(), worked));
            } else {
                silent.add(hold.whose());
            }
        }
        int holding = open.holds().size();
        for (StaffId whose : silent) {
            holding--;
            events.add(new AcknowledgementExpired(whose, holding > 0));
        }
        return events;
    }

    private boolean justPressed(Open open, StaffId who, Instant now) {
        return open.holdOf(who)
                .filter(hold -> hold.since().plus(ONE_PRESS).isAfter(now))
                .isPresent();
    }

    private boolean pressedTooOften(Open open, StaffId who, Instant now) {
        Instant since = now.minus(BARE_ONES_WITHIN);
        return open.bare().getOrDefault(who, List.of()).stream()
                        .filter(at -> at.isAfter(since))
                        .count()
                >= BARE_ONES_THAT_HOLD;
    }

    private Optional<Instant> until(Known state, Instant now) {
        return Optional.of(now.plus(hold(state)));
    }

    private Duration hold(Known state) {
        return times.holdFor(state.facts().danger());
    }

    private static Acknowledged acknowledged(Acknowledge command, Optional<Instant> until) {
        return new Acknowledged(command.by(), command.note(), until);
    }
}
