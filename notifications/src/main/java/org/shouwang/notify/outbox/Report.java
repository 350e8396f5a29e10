package org.shouwang.notify.outbox;

import java.util.Optional;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.AttemptId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.contract.paging.PagingEvent.Failure;

/** One fact about one attempt. The attempt and the outcome together identify it. */
public record Report(
        AttemptId attempt,
        What outcome,
        Optional<Failure> failure,
        AlertId alert,
        StaffId staff,
        PagingEvent.Channel channel,
        int step,
        int round) {

    /** How far an attempt has come. */
    public enum What {
        ATTEMPTED,
        DELIVERED,
        FAILED
    }

    public Report {
        if ((outcome == What.FAILED) != failure.isPresent()) {
            throw new IllegalArgumentException("a failure, and nothing else, says what failed");
        }
    }

    static Report attempted(AttemptId attempt, Page page) {
        return about(attempt, page, What.ATTEMPTED, Optional.empty());
    }

    static Report delivered(AttemptId attempt, Page page) {
        return about(attempt, page, What.DELIVERED, Optional.empty());
    }

    static Report failed(AttemptId attempt, Page page, Failure failure) {
        return about(attempt, page, What.FAILED, Optional.of(failure));
    }

    private static Report about(
            AttemptId attempt, Page page, What outcome, Optional<Failure> failure) {
        return new Report(
                attempt,
                outcome,
                failure,
                page.alert(),
                page.staff(),
                page.channel(),
                page.notice().step(),
                page.notice().round());
    }
}
