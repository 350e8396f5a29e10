package org.shouwang.query.refusals;

import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.permit.Things;
import org.shouwang.query.plan.PlanLibrary;
import org.shouwang.query.store.QueryStore;
import org.shouwang.query.words.Tellers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The journal of what was refused. */
@Configuration(proxyBeanMethods = false)
public class RefusalsFeature {

    @Bean
    RefusalsPage queryRefusalsPage(
            QueryStore store, ReadingRoom room, Things things, PlanLibrary plans, Tellers tellers) {
        return new RefusalsPage(store.sql(), room, things, plans, tellers);
    }
}
