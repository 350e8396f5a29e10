package org.shouwang.query.status;

import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.people.Schools;
import org.shouwang.query.permit.Things;
import org.shouwang.query.store.QueryProjections;
import org.shouwang.query.store.QueryStore;
import org.shouwang.web.text.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The state of this service. */
@Configuration(proxyBeanMethods = false)
public class StatusFeature {

    @Bean
    StatusPage queryStatusPage(
            QueryStore store,
            Schools schools,
            QueryProjections projections,
            ReadingRoom room,
            Things things,
            @Value("${shouwang.notify.public-url:}") String publicAddress) {
        return new StatusPage(store.sql(), schools, projections, room, things, publicAddress);
    }

    /** The name of the bean is the name in {@code /actuator/health}. */
    @Bean
    HealthIndicator queryPagesHealthIndicator(QueryProjections projections, Texts texts) {
        return new QueryHealth(projections, texts);
    }
}
