package org.shouwang.command.timer;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.shouwang.command.CommandDatabase;
import org.shouwang.command.store.Commands;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Fires what is due. Where {@code shouwang.command.timer-loop} is false, whoever sets the clock
 * does it by hand.
 */
@Configuration(proxyBeanMethods = false)
public class TimerFeature {

    @Bean
    Timers timers(
            CommandDatabase database,
            Commands commands,
            ObjectProvider<TimerBinding> bindings,
            MeterRegistry metrics) {
        return new Timers(
                database.pool(),
                commands,
                bindings.orderedStream().toList(),
                new TimerMetrics(metrics));
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "shouwang.command.timer-loop", matchIfMissing = true)
    TimerLoop timerLoop(Timers timers, Clock clock) {
        return TimerLoop.start(timers, clock);
    }
}
