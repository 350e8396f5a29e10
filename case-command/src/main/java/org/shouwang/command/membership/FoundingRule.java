package org.shouwang.command.membership;

import java.util.List;
import org.shouwang.command.membership.decision.MembershipRefusal;
import org.shouwang.command.store.UniqueRule;
import org.shouwang.command.store.UniqueRules;
import org.shouwang.contract.Event;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.membership.MembershipEvent.RoleGranted;

/** A school has one first administrator: the only one whom nobody appointed. */
final class FoundingRule implements UniqueRules {

    private static final UniqueRule FIRST =
            new UniqueRule("first_administrator", MembershipRefusal.SCHOOL_HAS_AN_ADMINISTRATOR);

    @Override
    public List<UniqueRule.Change> changes(StreamId stream, Event event) {
        return event instanceof RoleGranted granted && granted.by().isEmpty()
                ? List.of(FIRST.claimedBy(stream, granted.school().value()))
                : List.of();
    }
}
