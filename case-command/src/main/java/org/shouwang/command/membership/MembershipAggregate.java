package org.shouwang.command.membership;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.shouwang.command.membership.decision.MembershipCommand;
import org.shouwang.command.membership.decision.MembershipDecider;
import org.shouwang.command.membership.decision.Memberships;
import org.shouwang.command.store.StreamAggregate;
import org.shouwang.contract.membership.MembershipEvent;

final class MembershipAggregate
        extends StreamAggregate<MembershipCommand, Memberships, MembershipEvent> {

    MembershipAggregate() {
        super(new MembershipDecider());
    }

    @CommandHandler(commandName = "membership")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(MembershipCommand command) {
        decide(command);
    }
}
