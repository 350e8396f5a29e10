package org.shouwang.command.kill;

import java.util.concurrent.atomic.AtomicInteger;

/** Stops the process at one point, once, until the test lets it go on. */
final class Hold {

    private static final int NEVER = Integer.MAX_VALUE;

    private final Point point;
    private final Talk talk;
    private final AtomicInteger passes = new AtomicInteger(NEVER);

    Hold(Point point, Talk talk) {
        this.point = point;
        this.talk = talk;
    }

    /**
     * From now on the point counts.
     *
     * @param passing how often it is passed before it holds
     */
    void arm(int passing) {
        passes.set(passing);
    }

    /** Whether it was held here and let go. */
    boolean reached(Point here) {
        if (here != point || passes.get() == NEVER || passes.getAndDecrement() != 0) {
            return false;
        }
        passes.set(NEVER);
        talk.say("at", here);
        talk.awaitGo();
        return true;
    }
}
