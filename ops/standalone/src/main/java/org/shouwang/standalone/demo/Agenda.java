package org.shouwang.standalone.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What happens when, told in the order in which it happened, and no further than today. */
final class Agenda {

    private record Item(Instant at, long number, Runnable what) {}

    private final PriorityQueue<Item> items =
            new PriorityQueue<>(Comparator.comparing(Item::at).thenComparingLong(Item::number));
    private final Instant end;
    private long added;

    /**
     * @param end what would come after it has not happened yet
     */
    Agenda(Instant end) {
        this.end = end;
    }

    void at(Instant at, Runnable what) {
        if (at.isBefore(end)) {
            items.add(new Item(at, added++, what));
        }
    }

    int size() {
        return items.size();
    }

    /** Tells everything; what is told may add to what is still to come. */
    void tell(Passing time) {
        for (Item next = items.poll(); next != null; next = items.poll()) {
            time.passUntil(next.at());
            next.what().run();
        }
    }

    /** Lets time go by. */
    @FunctionalInterface
    interface Passing {
        void passUntil(Instant instant);
    }
}
