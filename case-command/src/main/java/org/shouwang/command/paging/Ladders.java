package org.shouwang.command.paging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.shouwang.command.directory.Duties;
import org.shouwang.command.directory.Schools;
import org.shouwang.command.paging.decision.Ladder;
import org.shouwang.command.paging.decision.Ladder.LadderStep;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;

/**
 * Whom to page in a school at an instant: the counselor on duty, then those who lead, then every
 * counselor there is. Nobody on duty leaves the first step empty, so that the hole is said.
 */
public final class Ladders {

    private static final List<Role> LEADERS =
            List.of(Role.PSYCHOLOGY_LEAD, Role.MORAL_EDUCATION_DIRECTOR, Role.PRINCIPAL);

    private final Duties duties;
    private final Schools schools;
    private final PagingTimes times;

    Ladders(Duties duties, Schools schools, PagingTimes times) {
        this.duties = duties;
        this.schools = schools;
        this.times = times;
    }

    public Ladder of(SchoolId school, Instant at) {
        List<LadderStep> steps = new ArrayList<>();
        add(steps, Role.COUNSELOR, duties.onDuty(school, Role.COUNSELOR, at));
        for (Role leader : LEADERS) {
            List<StaffId> onDuty = duties.onDuty(school, leader, at);
            add(steps, leader, onDuty.isEmpty() ? schools.holders(school, leader, at) : onDuty);
        }
        add(steps, Role.COUNSELOR, schools.holders(school, Role.COUNSELOR, at));
        return new Ladder(steps, times.pause());
    }

    private void add(List<LadderStep> steps, Role role, List<StaffId> people) {
        steps.add(new LadderStep(steps.size() + 1, role, people, times.patience()));
    }
}
