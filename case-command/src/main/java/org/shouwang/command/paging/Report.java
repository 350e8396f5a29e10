package org.shouwang.command.paging;

import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.AttemptId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.paging.PagingEvent.Channel;
import org.shouwang.contract.paging.PagingEvent.Failure;

/**
 * What the delivering service says of one attempt. The attempt and the outcome together identify
 * it, so that it may be told again.
 *
 * @param failure what failed; there exactly when the outcome is a failure
 */
record Report(
        UUID alertId,
        UUID attemptId,
        UUID staffId,
        Channel channel,
        int step,
        int round,
        What outcome,
        Optional<Failure> failure) {

    enum What {
        ATTEMPTED,
        DELIVERED,
        FAILED
    }

    boolean isComplete() {
        return alertId != null
                && attemptId != null
                && staffId != null
                && channel != null
                && outcome != null
                && (outcome == What.FAILED) == failure.isPresent();
    }

    AlertId alert() {
        return new AlertId(alertId);
    }

    AttemptId attempt() {
        return new AttemptId(attemptId);
    }

    StaffId staff() {
        return new StaffId(staffId);
    }
}
