package org.shouwang.command.staff;

import org.shouwang.command.store.StreamBinding;
import org.shouwang.contract.StreamType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The people who work for the school. */
@Configuration(proxyBeanMethods = false)
public class StaffFeature {

    @Bean
    StreamBinding<?> staffBinding() {
        return new StreamBinding<>(StreamType.STAFF, StaffAggregate.class, StaffAggregate::new);
    }
}
