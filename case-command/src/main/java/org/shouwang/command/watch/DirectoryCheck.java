package org.shouwang.command.watch;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.shouwang.log.projection.Lag;
import org.shouwang.log.projection.Parked;

/** Whether the writer's own directory follows the log, and whether it can read all of it. */
record DirectoryCheck(
        DatabaseProbe probe, Supplier<List<Lag>> lags, Supplier<List<Parked>> parked)
        implements Check {

    private static final Duration BEHIND = Duration.ofSeconds(10);
    private static final Duration STUCK = Duration.ofMinutes(2);

    @Override
    public Finding look() {
        if (probe.isSilent()) {
            return Finding.unknown("The database does not answer.");
        }
        List<Parked> unreadable = parked.get();
        if (!unreadable.isEmpty()) {
            return Finding.down(unreadable(unreadable));
        }
        return lags.get().stream()
                .max(Comparator.comparing(Lag::age))
                .filter(lag -> lag.age().compareTo(BEHIND) > 0)
                .map(DirectoryCheck::late)
                .orElseGet(() -> Finding.fine("The directory has followed the log, or nearly."));
    }

    private static String unreadable(List<Parked> all) {
        Parked first = all.getFirst();
        long streams = all.stream().map(Parked::stream).distinct().count();
        return "%d record(s) cannot be read further, the first of them %s from position %d since %s (%s). Look at them; the others go on. They are tried again at the next start."
                .formatted(
                        streams,
                        first.stream(),
                        first.fromPosition(),
                        first.parkedAt().truncatedTo(ChronoUnit.SECONDS),
                        first.reason());
    }

    private static Finding late(Lag lag) {
        String words =
                "The directory is behind: %s has not read %d events, the oldest for %s."
                        .formatted(lag.projection(), lag.positions(), Finding.said(lag.age()));
        return lag.age().compareTo(STUCK) > 0 ? Finding.down(words) : Finding.strained(words);
    }
}
