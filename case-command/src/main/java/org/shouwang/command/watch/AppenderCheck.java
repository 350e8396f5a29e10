package org.shouwang.command.watch;

import java.time.Duration;
import java.util.function.Supplier;
import org.shouwang.command.store.Backlog;

/** Whether what is sent becomes durable soon. */
record AppenderCheck(Supplier<Backlog> appender) implements Check {

    private static final Duration LONG = Duration.ofSeconds(2);
    private static final Duration RECENT = Duration.ofMinutes(1);
    private static final String DISK_FULL = "53100";

    @Override
    public Finding look() {
        Backlog backlog = appender.get();
        if (backlog.failed().isPresent()) {
            return failed(backlog, backlog.failed().get());
        }
        if (backlog.oldest().compareTo(LONG) > 0) {
            return Finding.strained("Recording is slow." + waiting(backlog));
        }
        return Finding.fine(
                backlog.unanswered() == 0 ? "Nothing waits to be recorded." : words(backlog));
    }

    /** What failed long ago may well be mended: nobody has tried since. */
    private static Finding failed(Backlog backlog, Backlog.Failed failed) {
        String ago = Finding.said(failed.ago());
        String said =
                failed.state().equals(DISK_FULL)
                        ? "The database's disk is full (SQL state 53100): nothing is recorded until there is room. The last try was %s ago."
                                .formatted(ago)
                        : "The last try to record, %s ago, failed (%s)."
                                .formatted(ago, failed.state());
        return failed.ago().compareTo(RECENT) > 0 && backlog.unanswered() == 0
                ? Finding.strained(said)
                : Finding.down(said + waiting(backlog));
    }

    private static String waiting(Backlog backlog) {
        return backlog.unanswered() == 0 ? "" : " " + words(backlog);
    }

    private static String words(Backlog backlog) {
        return "%d sending(s) wait to be recorded, the oldest for %s."
                .formatted(backlog.unanswered(), Finding.said(backlog.oldest()));
    }
}
