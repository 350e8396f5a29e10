package org.shouwang.command.staff;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.shouwang.command.staff.decision.StaffCommand;
import org.shouwang.command.staff.decision.StaffDecider;
import org.shouwang.command.staff.decision.StaffState;
import org.shouwang.command.store.StreamAggregate;
import org.shouwang.contract.staff.StaffEvent;

final class StaffAggregate extends StreamAggregate<StaffCommand, StaffState, StaffEvent> {

    StaffAggregate() {
        super(new StaffDecider());
    }

    @CommandHandler(commandName = "staff")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(StaffCommand command) {
        decide(command);
    }
}
