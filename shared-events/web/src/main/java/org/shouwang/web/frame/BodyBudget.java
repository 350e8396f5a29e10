package org.shouwang.web.frame;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How much of the memory may be taken by bodies that are read before anybody knows who sent them.
 * What a form usually is needs no leave; the rest shares a part of the heap.
 */
final class BodyBudget {

    /** Longer than any form that people fill in, shorter than what could fill a memory. */
    private static final long FREE = 16 * 1024;

    /** A body is held as bytes, as it is decoded, and as words. */
    private static final long COPIES = 4;

    private static final long SHARE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Semaphore kilobytes;
    private final int most;

    /**
     * @param heap bytes that the program may use in all
     * @param most bytes of one body
     */
    BodyBudget(long heap, long most) {
        this.most = kilobytes(most);
        this.kilobytes = new Semaphore(Math.max(this.most, kilobytes(heap / SHARE / COPIES)), true);
    }

    /**
     * What a body takes.
     *
     * @param announced bytes; negative when the sender does not say
     */
    int of(long announced) {
        return announced < 0 ? most : announced <= FREE ? 0 : Math.min(most, kilobytes(announced));
    }

    boolean take(int body) {
        try {
            return body == 0
                    || kilobytes.tryAcquire(body, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void giveBack(int body) {
        kilobytes.release(body);
    }

    private static int kilobytes(long bytes) {
        return Math.toIntExact(Math.ceilDiv(bytes, 1024));
    }
}
