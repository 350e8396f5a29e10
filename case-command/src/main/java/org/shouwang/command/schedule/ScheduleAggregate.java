package org.shouwang.command.schedule;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.shouwang.command.schedule.decision.DutyList;
import org.shouwang.command.schedule.decision.ScheduleCommand;
import org.shouwang.command.schedule.decision.ScheduleDecider;
import org.shouwang.command.store.StreamAggregate;
import org.shouwang.contract.schedule.ScheduleEvent;

final class ScheduleAggregate extends StreamAggregate<ScheduleCommand, DutyList, ScheduleEvent> {

    /** A turn of a term is a typing error; of a month it may be a small school's truth. */
    static final int MOST_DAYS = 31;

    ScheduleAggregate() {
        super(new ScheduleDecider(MOST_DAYS));
    }

    @CommandHandler(commandName = "schedule")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ScheduleCommand command) {
        decide(command);
    }
}
