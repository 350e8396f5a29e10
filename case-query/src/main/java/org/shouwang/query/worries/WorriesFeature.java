package org.shouwang.query.worries;

import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.store.QueryStore;
import org.shouwang.query.words.Tellers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Worries. */
@Configuration(proxyBeanMethods = false)
public class WorriesFeature {

    @Bean
    WorriesPage queryWorriesPage(QueryStore store, ReadingRoom room, Tellers tellers) {
        return new WorriesPage(store, room, tellers);
    }
}
