package org.shouwang.notify.outbox;

import java.time.Instant;
import org.shouwang.contract.paging.PagingEvent.Failure;

/** What became of one attempt. */
public sealed interface Outcome {

    record Delivered() implements Outcome {}

    record FailedForGood(Failure failure) implements Outcome {}

    record FailedForNow(Failure failure, Instant again) implements Outcome {}
}
