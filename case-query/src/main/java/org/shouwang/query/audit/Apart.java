package org.shouwang.query.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.shouwang.query.words.Teller;

/** Says how long after something happened it was reported. */
final class Apart {

    /** Whoever writes an alert needs some minutes for it. */
    private static final Duration NOTICEABLE = Duration.ofMinutes(10);

    private Apart() {}

    /** Empty when it was reported at once. */
    static Optional<String> say(Instant happened, Instant reported, Teller tell) {
        Duration apart = Duration.between(happened, reported);
        return apart.compareTo(NOTICEABLE) > 0
                ? Optional.of(
                        tell.texts()
                                .say(
                                        tell.locale(),
                                        "query.audit.apart",
                                        tell.time().when(happened),
                                        tell.time().when(reported),
                                        span(apart, tell)))
                : Optional.empty();
    }

    /** To the minute below two days, because an auditor reckons with it. */
    private static String span(Duration apart, Teller tell) {
        Duration rest = apart.minusHours(apart.toHours());
        return apart.toHours() < 1 || apart.toHours() >= 48 || rest.toMinutes() == 0
                ? tell.time().span(apart)
                : tell.texts()
                        .say(
                                tell.locale(),
                                "web.time.and",
                                tell.texts().say(tell.locale(), "web.time.hours", apart.toHours()),
                                tell.time().span(rest));
    }
}
