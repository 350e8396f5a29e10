package org.shouwang.command.timer;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.shouwang.command.CommandDatabase;
import org.shouwang.command.store.Commands;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The loop that fires what is due, over the timers of all features. */
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
                List.copyOf(bindings.orderedStream().toList()),
                new TimerMetrics(metrics));
    }

    @Bean(destroyMethod = "close")
    TimerLoop timerLoop(Timers timers, Clock clock) {
        return TimerLoop.start(timers, clock);
    }
}
