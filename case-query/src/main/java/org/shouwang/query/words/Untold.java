package org.shouwang.query.words;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one entry that cannot be told from hiding all others: it is counted and named by its
 * position. Nothing of what it says, or of what went wrong, is logged, because both may quote what
 * a person wrote.
 */
public final class Untold {

    private static final Logger LOG = LoggerFactory.getLogger(Untold.class);

    private final Counter counter;

    public Untold(MeterRegistry metrics) {
        this.counter =
                Counter.builder("shouwang.query.untold")
                        .description("entries that a page could not tell, each time it was drawn")
                        .register(metrics);
    }

    <T> T tell(long position, Supplier<T> tell, Function<Long, T> otherwise) {
        try {
            return tell.get();
        } catch (RuntimeException e) {
            counter.increment();
            LOG.error(
                    "The entry at position {} cannot be told: {}{}",
                    position,
                    e.getClass().getSimpleName(),
                    place(e));
            return otherwise.apply(position);
        }
    }

    private static String place(RuntimeException e) {
        return Arrays.stream(e.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.shouwang.query."))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
    }
}
