package org.shouwang.command.membership;

import org.shouwang.command.CommandDatabase;
import org.shouwang.command.store.CommandStore;
import org.shouwang.command.store.StreamBinding;
import org.shouwang.command.store.UniqueRules;
import org.shouwang.contract.StreamType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is what in a school. */
@Configuration(proxyBeanMethods = false)
public class MembershipFeature {

    @Bean
    StreamBinding<?> membershipBinding() {
        return new StreamBinding<>(
                StreamType.MEMBERSHIP, MembershipAggregate.class, MembershipAggregate::new);
    }

    @Bean
    UniqueRules foundingRule() {
        return new FoundingRule();
    }

    @Bean
    Grants grants(CommandDatabase database) {
        return new Grants(JdbcClient.create(database.pool()));
    }

    @Bean
    Administrators administrators(CommandDatabase database, CommandStore store, Grants grants) {
        return new Administrators(database.pool(), store.streams(), grants);
    }
}
