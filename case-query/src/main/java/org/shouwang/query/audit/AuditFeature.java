package org.shouwang.query.audit;

import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.permit.Things;
import org.shouwang.query.plan.PlanLibrary;
import org.shouwang.query.store.QueryStore;
import org.shouwang.query.words.Tellers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The audit of responses. */
@Configuration(proxyBeanMethods = false)
public class AuditFeature {

    @Bean
    AuditPages queryAuditPages(
            QueryStore store, ReadingRoom room, Things things, Tellers tellers, PlanLibrary plans) {
        return new AuditPages(store, room, things, tellers, plans);
    }
}
