package org.shouwang.command.watch;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.shouwang.log.projection.Lag;
import org.shouwang.log.projection.Parked;
import org.shouwang.web.text.Text;

/** Whether the writer's own directory follows the log, and whether it can read all of it. */
record DirectoryCheck(DatabaseProbe probe, Supplier<List<Lag>> lags, Supplier<List<Parked>> parked)
        implements Check {

    private static final Duration BEHIND = Duration.ofSeconds(10);
    private static final Duration STUCK = Duration.ofMinutes(2);

    @Override
    public Finding look() {
        if (probe.isSilent()) {
            return Finding.unknown(Text.of("watch.unknown"));
        }
        List<Parked> unreadable = parked.get();
        if (!unreadable.isEmpty()) {
            return Finding.down(unreadable(unreadable));
        }
        return lags.get().stream()
                .max(Comparator.comparing(Lag::age))
                .filter(lag -> lag.age().compareTo(BEHIND) > 0)
                .map(DirectoryCheck::late)
                .orElseGet(() -> Finding.fine(Text.of("watch.directory.fine")));
    }

    private static Text unreadable(List<Parked> all) {
        Parked first = all.getFirst();
        long streams = all.stream().map(Parked::stream).distinct().count();
        return Text.of(
                "watch.directory.unreadable",
                streams,
                first.stream(),
                first.fromPosition(),
                first.parkedAt().truncatedTo(ChronoUnit.SECONDS),
                first.reason());
    }

    private static Finding late(Lag lag) {
        Text words =
                Text.of(
                        "watch.directory.late",
                        lag.projection(),
                        lag.positions(),
                        Finding.said(lag.age()));
        return lag.age().compareTo(STUCK) > 0 ? Finding.down(words) : Finding.strained(words);
    }
}
