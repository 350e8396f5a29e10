package org.shouwang.contract.paging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouwang.contract.Event;
import org.shouwang.contract.Role;
import org.shouwang.contract.SetsTimer;
import org.shouwang.contract.Stored;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.AttemptId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.token.AlertCode;

/**
 * The paging of one alert: steps that widen and repeat until a human acknowledges. The stream has
 * the alert's id.
 */
public sealed interface PagingEvent extends Event {

    /**
     * @param dueAt when the next step follows if nobody has acknowledged
     */
    @Stored("paging.step_started")
    record StepStarted(
            AlertId alert,
            SchoolId school,
            AlertCode code,
            int step,
            int round,
            List<Target> targets,
            Optional<Instant> dueAt)
            implements PagingEvent, SetsTimer {
        public StepStarted {
            targets = List.copyOf(targets);
        }
    }

    /** The step would have told nobody more, so it was skipped at once. */
    @Stored("paging.target_empty")
    record TargetEmpty(AlertId alert, int step, int round, Role role, Emptiness why)
            implements PagingEvent {}

    @Stored("paging.attempted")
    record Attempted(AttemptId attempt, StaffId staff, Channel channel, int step, int round)
            implements PagingEvent {}

    @Stored("paging.delivered")
    record Delivered(AttemptId attempt) implements PagingEvent {}

    @Stored("paging.failed")
    record Failed(AttemptId attempt, Failure failure) implements PagingEvent {}

    /**
     * Nobody at all could be told over any channel in a whole round: the page must shout.
     *
     * @param step the last step of the round
     * @param dueAt when the next round is tried
     */
    @Stored("paging.nobody_reachable")
    record NobodyReachable(
            AlertId alert,
            SchoolId school,
            AlertCode code,
            int step,
            int round,
            Optional<Instant> dueAt)
            implements PagingEvent, SetsTimer {}

    @Stored("paging.stopped")
    record Stopped(Reason reason) implements PagingEvent {}

    /** Who is told in a step, and as what. */
    record Target(StaffId staff, Role role) {}

    enum Emptiness {
        NOBODY_ON_DUTY,
        ONLY_THOSE_TOLD_BEFORE
    }

    enum Channel {
        EMAIL,
        WECOM_ROBOT
    }

    enum Failure {
        NOT_CONFIGURED,
        NO_ADDRESS,
        REJECTED,
        UNREACHABLE,
        TIMED_OUT;

        /** Whether trying again is of no use until somebody mends an address or a setting. */
        public boolean isForGood() {
            return switch (this) {
                case NOT_CONFIGURED, NO_ADDRESS, REJECTED -> true;
                case UNREACHABLE, TIMED_OUT -> false;
            };
        }
    }

    enum Reason {
        ACKNOWLEDGED,
        RESPONSE_OPENED,
        DISMISSED
    }
}
