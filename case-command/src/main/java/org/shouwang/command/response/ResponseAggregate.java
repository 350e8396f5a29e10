package org.shouwang.command.response;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.shouwang.command.plan.decision.Plans;
import org.shouwang.command.response.decision.ResponseCommand;
import org.shouwang.command.response.decision.ResponseDecider;
import org.shouwang.command.response.decision.ResponseState;
import org.shouwang.command.store.StreamAggregate;
import org.shouwang.contract.response.ResponseEvent;

final class ResponseAggregate
        extends StreamAggregate<ResponseCommand, ResponseState, ResponseEvent> {

    ResponseAggregate(Plans plans) {
        super(new ResponseDecider(plans));
    }

    @CommandHandler(commandName = "response")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ResponseCommand command) {
        decide(command);
    }
}
