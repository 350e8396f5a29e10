package org.shouwang.query.today;

import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.people.Schools;
import org.shouwang.query.permit.Things;
import org.shouwang.query.plan.PlanLibrary;
import org.shouwang.query.store.QueryStore;
import org.shouwang.query.words.Tellers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The boards. */
@Configuration(proxyBeanMethods = false)
public class TodayFeature {

    @Bean
    TodayPage queryTodayPage(
            QueryStore store,
            ReadingRoom room,
            Things things,
            Schools schools,
            Tellers tellers,
            PlanLibrary plans) {
        return new TodayPage(store, room, things, schools, tellers, plans);
    }
}
