package org.shouwang.command.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.shouwang.web.text.Text;

/** Whether what is due fires: deadlines, and the paging that widens until somebody answers. */
final class TimerCheck implements Check {

    private static final Duration HUNG = Duration.ofSeconds(10);

    private final Optional<Supplier<Optional<Instant>>> lastRound;
    private final LongSupplier failing;
    private final Clock clock;
    private final Instant since;

    /**
     * @param lastRound when the loop last finished a round; empty when there is no loop here
     * @param failing timers that are due and could not be fired
     */
    TimerCheck(Optional<Supplier<Optional<Instant>>> lastRound, LongSupplier failing, Clock clock) {
        this.lastRound = lastRound;
        this.failing = failing;
        this.clock = clock;
        this.since = clock.instant();
    }

    @Override
    public Finding look() {
        if (lastRound.isEmpty()) {
            return Finding.fine(Text.of("watch.timers.off"));
        }
        Instant last = lastRound.get().get().orElse(since);
        Duration silent = Duration.between(last, clock.instant());
        if (silent.compareTo(HUNG) > 0) {
            return Finding.down(
                    Text.of(
                            "watch.timers.hung",
                            Finding.said(silent),
                            last.truncatedTo(ChronoUnit.SECONDS)));
        }
        long unfired = failing.getAsLong();
        return unfired == 0
                ? Finding.fine(Text.of("watch.timers.fine"))
                : Finding.strained(Text.of("watch.timers.failing", unfired));
    }
}
