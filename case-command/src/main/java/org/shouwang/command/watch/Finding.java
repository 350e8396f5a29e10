package org.shouwang.command.watch;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shouwang.web.text.Language;
import org.shouwang.web.text.Text;
import org.shouwang.web.text.Texts;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** What was found, in one sentence or a few. */
record Finding(Status status, List<Text> words) {

    /** It works, and somebody should look at it before it does not. */
    static final Status STRAINED = new Status("STRAINED");

    private static final Duration MINUTES = Duration.ofMinutes(2);
    private static final Duration HOURS = Duration.ofHours(2);

    Finding {
        words = List.copyOf(words);
    }

    static Finding fine(Text... words) {
        return new Finding(Status.UP, List.of(words));
    }

    static Finding strained(Text... words) {
        return new Finding(STRAINED, List.of(words));
    }

    static Finding down(Text... words) {
        return new Finding(Status.DOWN, List.of(words));
    }

    /** It cannot be looked at because of something else, which says so itself. */
    static Finding unknown(Text... words) {
        return new Finding(Status.UNKNOWN, List.of(words));
    }

    /** In each language, because who asks is a machine, and who reads its answer is not known. */
    Health health(Texts texts) {
        Health.Builder health = Health.status(status);
        for (Language language : Language.values()) {
            health.withDetail(language.code(), in(language, texts));
        }
        return health.build();
    }

    String in(Language language, Texts texts) {
        return words.stream()
                .map(text -> text.in(language.locale(), texts))
                .collect(Collectors.joining(" "));
    }

    /** A length of time as people say it. */
    static Text said(Duration time) {
        if (time.compareTo(Duration.ofSeconds(1)) < 0) {
            return Text.of("watch.milliseconds", time.toMillis());
        }
        if (time.compareTo(MINUTES) < 0) {
            return Text.of("watch.seconds", time.toSeconds());
        }
        return time.compareTo(HOURS) < 0
                ? Text.of("watch.minutes", time.toMinutes())
                : Text.of("watch.hours", time.toHours());
    }

    /** A size as people say it. */
    static Text said(long bytes) {
        return Text.of("watch.gigabytes", String.format(Locale.ROOT, "%.1f", bytes / 1e9));
    }
}
