package org.shouwang.command.watch;

import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** What was found, in one sentence or a few. */
record Finding(Status status, String words) {

    /** It works, and somebody should look at it before it does not. */
    static final Status STRAINED = new Status("STRAINED");

    private static final Duration MINUTES = Duration.ofMinutes(2);
    private static final Duration HOURS = Duration.ofHours(2);

    static Finding fine(String words) {
        return new Finding(Status.UP, words);
    }

    static Finding strained(String words) {
        return new Finding(STRAINED, words);
    }

    static Finding down(String words) {
        return new Finding(Status.DOWN, words);
    }

    /** It cannot be looked at because of something else, which says so itself. */
    static Finding unknown(String words) {
        return new Finding(Status.UNKNOWN, words);
    }

    Health health() {
        return Health.status(status).withDetail("says", words).build();
    }

    /** A length of time as people say it. */
    static String said(Duration time) {
        if (time.compareTo(Duration.ofSeconds(1)) < 0) {
            return time.toMillis() + " ms";
        }
        if (time.compareTo(MINUTES) < 0) {
            return time.toSeconds() + " s";
        }
        return time.compareTo(HOURS) < 0 ? time.toMinutes() + " min" : time.toHours() + " h";
    }

    /** A size as people say it. */
    static String said(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
