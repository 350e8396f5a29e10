package org.shouwang.query.alerts;

import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.permit.Things;
import org.shouwang.query.plan.PlanLibrary;
import org.shouwang.query.store.QueryProjections;
import org.shouwang.query.store.QueryStore;
import org.shouwang.query.words.Tellers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Alerts. */
@Configuration(proxyBeanMethods = false)
public class AlertsFeature {

    @Bean
    AlertPages queryAlertPages(
            QueryStore store,
            ReadingRoom room,
            Things things,
            Tellers tellers,
            PlanLibrary plans,
            QueryProjections projections) {
        return new AlertPages(store, room, things, tellers, plans, projections);
    }
}
