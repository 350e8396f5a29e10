package org.shouwang.command.staff;

import java.util.List;
import org.shouwang.command.staff.decision.StaffRefusal;
import org.shouwang.command.store.UniqueRule;
import org.shouwang.command.store.UniqueRules;
import org.shouwang.contract.Event;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.staff.StaffEvent.CameByLink;

/** One colleague of a school counts without being vouched for, once and for ever. */
final class FirstColleague implements UniqueRules {

    private static final UniqueRule FIRST =
            new UniqueRule("first_colleague", StaffRefusal.THE_FIRST_COLLEAGUE_IS_IN);

    @Override
    public List<UniqueRule.Change> changes(StreamId stream, Event event) {
        return List.of();
    }

    @Override
    public List<UniqueRule.Change> changes(StreamId stream, Event event, SchoolId school) {
        return event instanceof CameByLink came && came.alone() && came.issuedBy().isPresent()
                ? List.of(FIRST.claimedBy(stream, school.value()))
                : List.of();
    }
}
