package org.shouwang.plan.engine;

import java.time.Duration;
import java.time.Instant;
import org.shouwang.plan.document.FactPattern;

/** On which time facts are laid out. */
sealed interface Axis {

    Instant of(Entry entry, FactPattern pattern);

    /** When it happened. */
    record Happened() implements Axis {
        @Override
        public Instant of(Entry entry, FactPattern pattern) {
            return entry.happenedAt();
        }
    }

    /** When the record proved it. */
    record Recorded() implements Axis {
        @Override
        public Instant of(Entry entry, FactPattern pattern) {
            return entry.provedAt(pattern);
        }
    }

    /**
     * When it happened, if told within the window; else when recorded. A colleague who is named
     * beside an entry has signed nothing and buys no time.
     */
    record Credited(Duration window) implements Axis {
        @Override
        public Instant of(Entry entry, FactPattern pattern) {
            var proved = entry.provedAt(pattern);
            boolean soon = !proved.isAfter(entry.happenedAt().plus(window));
            return soon ? entry.happenedAt() : proved;
        }
    }
}
