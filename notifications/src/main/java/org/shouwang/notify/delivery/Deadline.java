package org.shouwang.notify.delivery;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.shouwang.contract.paging.PagingEvent.Failure;
import org.shouwang.notify.channel.Readiness;
import org.shouwang.notify.channel.Sent;

/**
 * Ends a sending after its time, even if the other side keeps it alive byte by byte.
 *
 * @param threads virtual ones: interrupting one closes the socket it waits for
 */
record Deadline(Duration time, ExecutorService threads) {

    Sent keep(Readiness.Sending sending) {
        Future<Sent> underWay = threads.submit(sending::send);
        try {
            return underWay.get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            return Sent.channel(Failure.TIMED_OUT, "no answer in " + time.toSeconds() + " s");
        } catch (ExecutionException e) {
            return Sent.message(Failure.UNREACHABLE, e.getCause().getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a page was on its way", e);
        } finally {
            underWay.cancel(true);
        }
    }
}
