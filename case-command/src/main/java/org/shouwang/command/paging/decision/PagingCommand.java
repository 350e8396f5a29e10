package org.shouwang.command.paging.decision;

import org.shouwang.command.Command;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.AttemptId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.paging.PagingEvent.Channel;
import org.shouwang.contract.paging.PagingEvent.Failure;
import org.shouwang.contract.paging.PagingEvent.Reason;
import org.shouwang.contract.token.AlertCode;

/** What can be wished of the paging of an alert. Nothing of it is ever refused. */
public sealed interface PagingCommand extends Command {

    AlertId alert();

    @Override
    default StreamId stream() {
        return new StreamId(StreamType.PAGING, alert().value());
    }

    /** The alert was raised. No news when somebody had it even sooner. */
    record Start(AlertId alert, SchoolId school, AlertCode code, Ladder ladder)
            implements PagingCommand {}

    /** Nobody has it any more, or the alert was reopened: from the first step, in a new round. */
    record Resume(AlertId alert, SchoolId school, AlertCode code, Ladder ladder)
            implements PagingCommand {}

    /** A human has it, or it is over. */
    record Stop(AlertId alert, Reason reason) implements PagingCommand {}

    /** The time that a step asked for has come. */
    record Due(AlertId alert, Ladder ladder) implements PagingCommand {}

    /** Everything that could be tried for this step has failed for good: waiting is of no use. */
    record GiveUpStep(AlertId alert, int step, int round, Ladder ladder) implements PagingCommand {}

    record RecordAttempt(
            AlertId alert, AttemptId attempt, StaffId staff, Channel channel, int step, int round)
            implements PagingCommand {}

    record RecordDelivery(AlertId alert, AttemptId attempt) implements PagingCommand {}

    record RecordFailure(AlertId alert, AttemptId attempt, Failure failure)
            implements PagingCommand {}
}
