package org.shouwang.query.status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.shouwang.log.projection.Lag;
import org.shouwang.query.store.QueryProjections;
import org.shouwang.web.text.Language;
import org.shouwang.web.text.Text;
import org.shouwang.web.text.Texts;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Says in plain sentences, for operators, whether pages are current. */
final class QueryHealth implements HealthIndicator {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final QueryProjections projections;
    private final Texts texts;

    QueryHealth(QueryProjections projections, Texts texts) {
        this.projections = projections;
        this.texts = texts;
    }

    @Override
    public Health health() {
        List<Lag> lags;
        try {
            lags = projections.progress().lags();
        } catch (RuntimeException _) {
            return saying(Health.down(), List.of(Text.of("query.health.silent")));
        }
        List<Text> bad = new ArrayList<>();
        for (Lag lag : lags) {
            if (lag.age().compareTo(LONG) > 0) {
                bad.add(
                        Text.of(
                                "query.health.behind",
                                lag.projection(),
                                lag.positions(),
                                lag.age().toSeconds()));
            }
            if (lag.parked() > 0) {
                bad.add(Text.of("query.health.parked", lag.projection(), lag.parked()));
            }
        }
        List<Text> said = new ArrayList<>(bad);
        if (bad.isEmpty()) {
            said.add(Text.of("query.health.fine"));
        }
        boolean notice = projections.tail().isListening();
        said.add(Text.of(notice ? "query.health.notice" : "query.health.no_notice"));
        return saying(bad.isEmpty() ? Health.up() : Health.down(), said);
    }

    /** In each language: who asks is a machine, and who reads its answer is not known. */
    private Health saying(Health.Builder health, List<Text> words) {
        for (Language language : Language.values()) {
            health.withDetail(
                    language.code(),
                    words.stream()
                            .map(text -> text.in(language.locale(), texts))
                            .collect(Collectors.joining(" ")));
        }
        return health.build();
    }
}
