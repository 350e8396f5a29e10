package org.shouwang.command.watch;

import java.time.Duration;
import java.util.function.Supplier;
import org.shouwang.command.store.Backlog;
import org.shouwang.web.text.Text;

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
            return Finding.strained(Text.of("watch.appender.slow"), waiting(backlog));
        }
        return Finding.fine(waiting(backlog));
    }

    /** What failed long ago may well be mended: nobody has tried since. */
    private static Finding failed(Backlog backlog, Backlog.Failed failed) {
        Text ago = Finding.said(failed.ago());
        Text said =
                failed.state().equals(DISK_FULL)
                        ? Text.of("watch.appender.disk_full", ago)
                        : Text.of("watch.appender.failed", ago, failed.state());
        return failed.ago().compareTo(RECENT) > 0 && backlog.unanswered() == 0
                ? Finding.strained(said)
                : backlog.unanswered() == 0
                        ? Finding.down(said)
                        : Finding.down(said, waiting(backlog));
    }

    private static Text waiting(Backlog backlog) {
        return backlog.unanswered() == 0
                ? Text.of("watch.appender.idle")
                : Text.of(
                        "watch.appender.waiting",
                        backlog.unanswered(),
                        Finding.said(backlog.oldest()));
    }
}
