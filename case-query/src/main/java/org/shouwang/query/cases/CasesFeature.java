package org.shouwang.query.cases;

import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.people.Schools;
import org.shouwang.query.permit.Things;
import org.shouwang.query.plan.PlanLibrary;
import org.shouwang.query.store.QueryProjections;
import org.shouwang.query.store.QueryStore;
import org.shouwang.query.words.Tellers;
import org.shouwang.search.StudentIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The list of cases and the page of each. */
@Configuration(proxyBeanMethods = false)
public class CasesFeature {

    @Bean
    CaseStreams queryCaseStreams(QueryStore store) {
        return new CaseStreams(store.sql());
    }

    @Bean
    CaseList queryCaseList(
            QueryStore store,
            ReadingRoom room,
            Schools schools,
            StudentIndex index,
            Tellers tellers) {
        return new CaseList(store.sql(), room, schools, index, tellers);
    }

    @Bean
    CasePage queryCasePage(
            QueryStore store,
            ReadingRoom room,
            Things things,
            Tellers tellers,
            PlanLibrary plans,
            QueryProjections projections,
            CaseStreams streams) {
        return new CasePage(store, room, things, tellers, plans, projections, streams);
    }
}
