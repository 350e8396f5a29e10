package org.shouwang.command.rosterimport;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.shouwang.command.rosterimport.decision.RosterImportCommand;
import org.shouwang.command.rosterimport.decision.RosterImportDecider;
import org.shouwang.command.rosterimport.decision.RosterImportState;
import org.shouwang.command.store.StreamAggregate;
import org.shouwang.contract.roster.RosterImportEvent;

final class RosterImportAggregate
        extends StreamAggregate<RosterImportCommand, RosterImportState, RosterImportEvent> {

    RosterImportAggregate() {
        super(new RosterImportDecider());
    }

    @CommandHandler(commandName = "roster_import")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RosterImportCommand command) {
        decide(command);
    }
}
