package org.shouwang.query.live;

import org.shouwang.query.cases.CaseStreams;
import org.shouwang.query.permit.Sight;
import org.shouwang.query.permit.Things;
import org.shouwang.query.store.QueryProjections;
import org.shouwang.query.store.QueryStore;
import org.shouwang.web.signin.MembershipsNow;
import org.shouwang.web.signin.Presence;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;

/** Streams of ticks. */
@Configuration(proxyBeanMethods = false)
public class LiveFeature {

    @Bean(destroyMethod = "close")
    Ticks queryTicks(QueryStore store, QueryProjections projections, MembershipsNow memberships) {
        return new Ticks(store.sql(), projections, memberships);
    }

    /** Before the server waits for requests to end: these would keep it waiting. */
    @Bean
    ApplicationListener<ContextClosedEvent> queryTicksEnd(Ticks ticks) {
        return _ -> ticks.close();
    }

    @Bean
    LivePages queryLivePages(
            Ticks ticks, Sight sight, Things things, CaseStreams streams, Presence presence) {
        return new LivePages(ticks, sight, things, streams, presence);
    }
}
