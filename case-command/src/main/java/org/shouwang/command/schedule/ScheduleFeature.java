package org.shouwang.command.schedule;

import org.shouwang.command.store.StreamBinding;
import org.shouwang.contract.StreamType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The duty list. */
@Configuration(proxyBeanMethods = false)
@Import(SchedulePage.class)
public class ScheduleFeature {

    @Bean
    StreamBinding<?> scheduleBinding() {
        return new StreamBinding<>(
                StreamType.SCHEDULE, ScheduleAggregate.class, ScheduleAggregate::new);
    }
}
