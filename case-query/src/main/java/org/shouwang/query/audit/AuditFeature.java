package org.shouwang.query.audit;

import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.permit.Things;
import org.shouwang.query.plan.PlanLibrary;
import org.shouwang.query.store.QueryProjections;
import org.shouwang.query.store.QueryStore;
import org.shouwang.query.words.Tellers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The audit of responses. */
@Configuration(proxyBeanMethods = false)
public class AuditFeature {

    @Bean
    CaseRecords queryCaseRecords(
            QueryStore store, ReadingRoom room, Tellers tellers, PlanLibrary plans) {
        return new CaseRecords(store, room, tellers, plans);
    }

    @Bean
    AuditList queryAuditList(QueryStore store, ReadingRoom room, Tellers tellers) {
        return new AuditList(new Responses(store.sql()), room, tellers);
    }

    @Bean
    AuditPage queryAuditPage(
            QueryStore store,
            CaseRecords records,
            RawEvents raw,
            ReadingRoom room,
            Things things,
            QueryProjections projections) {
        return new AuditPage(
                new Responses(store.sql()), records, raw, room, things, projections.progress());
    }

    @Bean
    RawEvents queryRawEvents(QueryStore store, ReadingRoom room) {
        return new RawEvents(store, room);
    }

    @Bean
    RawPage queryRawPage(
            QueryStore store, CaseRecords records, RawEvents raw, ReadingRoom room, Things things) {
        return new RawPage(new Responses(store.sql()), records, raw, room, things);
    }

    @Bean
    AuditExport queryAuditExport(
            QueryStore store, CaseRecords records, RawEvents raw, ReadingRoom room, Things things) {
        return new AuditExport(new Responses(store.sql()), records, raw, room, things);
    }
}
