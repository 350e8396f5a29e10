package org.shouwang.command.paging;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.shouwang.command.paging.decision.PagingCommand;
import org.shouwang.command.paging.decision.PagingDecider;
import org.shouwang.command.paging.decision.PagingState;
import org.shouwang.command.store.StreamAggregate;
import org.shouwang.contract.paging.PagingEvent;

final class PagingAggregate extends StreamAggregate<PagingCommand, PagingState, PagingEvent> {

    PagingAggregate() {
        super(new PagingDecider());
    }

    @CommandHandler(commandName = "paging")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PagingCommand command) {
        decide(command);
    }
}
