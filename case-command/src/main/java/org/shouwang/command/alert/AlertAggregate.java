package org.shouwang.command.alert;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.shouwang.command.alert.decision.AlertCommand;
import org.shouwang.command.alert.decision.AlertDecider;
import org.shouwang.command.alert.decision.AlertState;
import org.shouwang.command.store.StreamAggregate;
import org.shouwang.contract.alert.AlertEvent;

final class AlertAggregate extends StreamAggregate<AlertCommand, AlertState, AlertEvent> {

    AlertAggregate(AlertDecider decider) {
        super(decider);
    }

    @CommandHandler(commandName = "alert")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AlertCommand command) {
        decide(command);
    }
}
