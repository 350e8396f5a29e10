package org.shouwang.command.casefile;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.shouwang.command.casefile.decision.CasefileCommand;
import org.shouwang.command.casefile.decision.CasefileDecider;
import org.shouwang.command.casefile.decision.CasefileState;
import org.shouwang.command.store.StreamAggregate;
import org.shouwang.contract.casefile.CasefileEvent;

final class CasefileAggregate
        extends StreamAggregate<CasefileCommand, CasefileState, CasefileEvent> {

    CasefileAggregate() {
        super(new CasefileDecider());
    }

    @CommandHandler(commandName = "casefile")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CasefileCommand command) {
        decide(command);
    }
}
