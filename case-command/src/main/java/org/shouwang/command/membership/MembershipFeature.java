package org.shouwang.command.membership;

import org.shouwang.command.store.StreamBinding;
import org.shouwang.command.store.UniqueRules;
import org.shouwang.contract.StreamType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
}
