package org.shouwang.command.student;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.shouwang.command.store.StreamAggregate;
import org.shouwang.command.student.decision.StudentCommand;
import org.shouwang.command.student.decision.StudentDecider;
import org.shouwang.command.student.decision.StudentState;
import org.shouwang.contract.student.StudentEvent;

final class StudentAggregate extends StreamAggregate<StudentCommand, StudentState, StudentEvent> {

    StudentAggregate() {
        super(new StudentDecider());
    }

    @CommandHandler(commandName = "student")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(StudentCommand command) {
        decide(command);
    }
}
