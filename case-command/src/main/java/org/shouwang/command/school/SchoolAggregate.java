package org.shouwang.command.school;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.shouwang.command.school.decision.SchoolCommand;
import org.shouwang.command.school.decision.SchoolDecider;
import org.shouwang.command.school.decision.SchoolState;
import org.shouwang.command.store.StreamAggregate;
import org.shouwang.contract.school.SchoolEvent;

final class SchoolAggregate extends StreamAggregate<SchoolCommand, SchoolState, SchoolEvent> {

    SchoolAggregate() {
        super(new SchoolDecider());
    }

    @CommandHandler(commandName = "school")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SchoolCommand command) {
        decide(command);
    }
}
