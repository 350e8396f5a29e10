package org.shouwang.command.worry;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.shouwang.command.store.StreamAggregate;
import org.shouwang.command.worry.decision.WorryCommand;
import org.shouwang.command.worry.decision.WorryDecider;
import org.shouwang.command.worry.decision.WorryState;
import org.shouwang.contract.worry.WorryEvent;

final class WorryAggregate extends StreamAggregate<WorryCommand, WorryState, WorryEvent> {

    WorryAggregate(WorryDecider decider) {
        super(decider);
    }

    @CommandHandler(commandName = "worry")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(WorryCommand command) {
        decide(command);
    }
}
