package org.shouwang.command.worry;

import java.util.List;
import org.shouwang.command.store.CommandStore;
import org.shouwang.command.store.Lane;
import org.shouwang.command.store.StreamBinding;
import org.shouwang.command.timer.TimerBinding;
import org.shouwang.command.worry.decision.WorryCommand;
import org.shouwang.command.worry.decision.WorryDecider;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.WorryId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Worries: their stream, timers and pages. */
@Configuration(proxyBeanMethods = false)
@Import({WorriesPage.class, WorryPage.class})
public class WorryFeature {

    @Bean
    TriageTimes triageTimes(Environment environment) {
        return TriageTimes.of(environment);
    }

    @Bean
    WorryDecider worryDecider(TriageTimes times) {
        return new WorryDecider(times.again());
    }

    @Bean
    StreamBinding<?> worryBinding(WorryDecider decider) {
        return new StreamBinding<>(
                StreamType.WORRY, WorryAggregate.class, () -> new WorryAggregate(decider));
    }

    @Bean
    TimerBinding worryTimers() {
        return new TimerBinding(
                StreamType.WORRY,
                Lane.ORDINARY,
                (timer, _) -> List.of(new WorryCommand.Due(new WorryId(timer.stream().id()))));
    }

    @Bean
    Worries worries(CommandStore store, WorryDecider decider, TriageTimes times) {
        return new Worries(store.streams(), decider, times);
    }
}
