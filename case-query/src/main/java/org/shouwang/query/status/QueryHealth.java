package org.shouwang.query.status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.shouwang.log.projection.Lag;
import org.shouwang.query.store.QueryProjections;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Says in plain sentences, for operators, whether pages are current. */
final class QueryHealth implements HealthIndicator {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final QueryProjections projections;

    QueryHealth(QueryProjections projections) {
        this.projections = projections;
    }

    @Override
    public Health health() {
        List<Lag> lags;
        try {
            lags = projections.progress().lags();
        } catch (RuntimeException _) {
            return Health.down()
                    .withDetail("pages", "The database cannot be reached, so no page can be shown.")
                    .build();
        }
        List<String> said = new ArrayList<>();
        boolean bad = false;
        for (Lag lag : lags) {
            if (lag.age().compareTo(LONG) > 0) {
                bad = true;
                said.add(
                        "Projection %s is %d events behind, the first waiting for %d seconds."
                                .formatted(
                                        lag.projection(), lag.positions(), lag.age().toSeconds()));
            }
            if (lag.parked() > 0) {
                bad = true;
                said.add(
                        "Projection %s cannot read %d streams: look at the page /status."
                                .formatted(lag.projection(), lag.parked()));
            }
        }
        if (said.isEmpty()) {
            said.add("Every page shows what was recorded.");
        }
        said.add(
                projections.tail().isListening()
                        ? "New events are shown at once."
                        : "The database gives no notice; new events are looked for once a second.");
        Health.Builder health = bad ? Health.down() : Health.up();
        return health.withDetail("pages", String.join(" ", said)).build();
    }
}
