package org.shouwang.command.response.decision;

import java.util.List;
import java.util.Optional;
import org.shouwang.command.CommandRefused;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseCourse.WithdrawalProposed;
import org.shouwang.contract.response.ResponseEvent;
import org.shouwang.contract.response.ResponseFact.EntryCorrected;

/** What a second person says to taking back an entry that asks for more. */
final class Withdrawing {

    private final Course course;

    Withdrawing(Course course) {
        this.course = course;
    }

    List<ResponseEvent> confirm(ResponseCommand.ConfirmWithdrawal c) {
        if (course.entries().contains(c.entry().id())) {
            return List.of();
        }
        course.checkSeen(c.seen());
        WithdrawalProposed proposed = course.proposals().withdrawals().get(c.withdrawn());
        if (proposed == null) {
            throw new CommandRefused(ResponseRefusal.NOTHING_PROPOSED);
        }
        if (proposed.by().equals(c.entry().by())) {
            throw new CommandRefused(ResponseRefusal.SECOND_PERSON_NEEDED);
        }
        return List.of(
                new EntryCorrected(c.entry(), c.withdrawn(), proposed.reason(), Optional.empty()));
    }

    /** Whoever proposed it may take the proposal back. */
    List<ResponseEvent> decline(ResponseCommand.DeclineWithdrawal c) {
        return course.proposals().withdrawals().containsKey(c.withdrawn())
                ? List.of(new ResponseCourse.WithdrawalDeclined(c.withdrawn(), c.reason(), c.by()))
                : List.of();
    }
}
