package org.shouwang.command.paging;

import java.time.Clock;
import java.util.List;
import org.shouwang.command.directory.Duties;
import org.shouwang.command.directory.Schools;
import org.shouwang.command.machine.MachineDoor;
import org.shouwang.command.paging.decision.PagingCommand;
import org.shouwang.command.store.CommandStore;
import org.shouwang.command.store.Commands;
import org.shouwang.command.store.Lane;
import org.shouwang.command.store.StreamBinding;
import org.shouwang.command.timer.TimerBinding;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.AlertId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Paging: its stream, its timers, and what other services report of it. */
@Configuration(proxyBeanMethods = false)
@Import({MachineDoor.class, PagingReports.class})
public class PagingFeature {

    @Bean
    StreamBinding<?> pagingBinding() {
        return new StreamBinding<>(StreamType.PAGING, PagingAggregate.class, PagingAggregate::new);
    }

    @Bean
    Ladders ladders(Duties duties, Schools schools, Environment environment) {
        return new Ladders(duties, schools, PagingTimes.of(environment));
    }

    @Bean
    Pagings pagings(CommandStore store) {
        return new Pagings(store.streams());
    }

    @Bean
    TimerBinding pagingTimers(Ladders ladders) {
        return new TimerBinding(
                StreamType.PAGING,
                Lane.ALERT,
                (timer, now) ->
                        List.of(
                                new PagingCommand.Due(
                                        new AlertId(timer.stream().id()),
                                        ladders.of(timer.school(), now))));
    }

    @Bean
    Receiving receiving(Pagings pagings, Ladders ladders, Commands commands, Clock clock) {
        return new Receiving(pagings, ladders, commands, clock);
    }
}
