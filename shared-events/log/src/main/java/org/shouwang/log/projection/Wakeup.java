package org.shouwang.log.projection;

import java.time.Duration;

/** Remembers one call until somebody waits for it. */
final class Wakeup {

    private boolean called;

    synchronized void call() {
        called = true;
        notifyAll();
    }

    /** Returns when called, or had been called since the last time, or when the time is up. */
    synchronized void await(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        long left = longest.toNanos();
        while (!called && left > 0) {
            wait(Duration.ofNanos(left).toMillis() + 1);
            left = end - System.nanoTime();
        }
        called = false;
    }
}
