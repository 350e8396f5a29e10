package org.shouwang.command.schedule.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouwang.command.CommandRefused;
import org.shouwang.command.Decider;
import org.shouwang.command.schedule.decision.DutyList.Duty;
import org.shouwang.command.schedule.decision.ScheduleCommand.AssignDuty;
import org.shouwang.command.schedule.decision.ScheduleCommand.WithdrawDuty;
import org.shouwang.contract.Role;
import org.shouwang.contract.schedule.ScheduleEvent;
import org.shouwang.contract.schedule.ScheduleEvent.DutyAssigned;
import org.shouwang.contract.schedule.ScheduleEvent.DutyWithdrawn;

/** The rules of the duty list. Holes are allowed: paging says them, and so does the list. */
public final class ScheduleDecider implements Decider<ScheduleCommand, DutyList, ScheduleEvent> {

    private static final Set<Role> ON_DUTY =
            EnumSet.of(
                    Role.DUTY_TEACHER,
                    Role.COUNSELOR,
                    Role.PSYCHOLOGY_LEAD,
                    Role.MORAL_EDUCATION_DIRECTOR,
                    Role.PRINCIPAL);

    private final int mostDays;

    /**
     * @param mostDays how long one duty may last
     */
    public ScheduleDecider(int mostDays) {
        this.mostDays = mostDays;
    }

    @Override
    public DutyList initial() {
        return DutyList.EMPTY;
    }

    @Override
    public List<ScheduleEvent> decide(ScheduleCommand command, DutyList state, Instant now) {
        return switch (command) {
            case AssignDuty assign -> assign(assign, state, now);
            case WithdrawDuty withdraw -> withdraw(withdraw, state, now);
        };
    }

    @Override
    public DutyList evolve(DutyList state, ScheduleEvent event, Instant recordedAt) {
        return switch (event) {
            case DutyAssigned e ->
                    state.with(new Duty(e.duty(), e.staff(), e.as(), e.from(), e.until(), false));
            case DutyWithdrawn e -> state.without(e.duty(), recordedAt);
        };
    }

    private List<ScheduleEvent> assign(AssignDuty assign, DutyList state, Instant now) {
        Optional<Duty> known = state.find(assign.duty());
        if (known.isPresent()) {
            return repeated(assign, known.get());
        }
        refuseIf(
                !assign.until().isAfter(assign.from()), ScheduleRefusal.DUTY_ENDS_BEFORE_IT_BEGINS);
        refuseIf(
                Duration.between(assign.from(), assign.until()).compareTo(Duration.ofDays(mostDays))
                        > 0,
                ScheduleRefusal.DUTY_IS_TOO_LONG);
        refuseIf(!assign.until().isAfter(now), ScheduleRefusal.DUTY_IS_OVER);
        refuseIf(!ON_DUTY.contains(assign.as()), ScheduleRefusal.ROLE_IS_NEVER_ON_DUTY);
        refuseIf(!assign.rolesHeld().contains(assign.as()), ScheduleRefusal.STAFF_LACKS_THE_ROLE);
        return List.of(
                new DutyAssigned(
                        assign.duty(),
                        assign.school(),
                        assign.staff(),
                        assign.as(),
                        assign.from(),
                        assign.until(),
                        assign.by()));
    }

    private static List<ScheduleEvent> repeated(AssignDuty assign, Duty known) {
        Duty same =
                new Duty(
                        assign.duty(),
                        assign.staff(),
                        assign.as(),
                        assign.from(),
                        assign.until(),
                        false);
        refuseIf(!same.equals(known), ScheduleRefusal.DUTY_ID_IS_TAKEN);
        return List.of();
    }

    private static List<ScheduleEvent> withdraw(
            WithdrawDuty withdraw, DutyList state, Instant now) {
        Duty duty =
                state.find(withdraw.duty())
                        .orElseThrow(() -> new CommandRefused(ScheduleRefusal.NO_SUCH_DUTY));
        if (duty.withdrawn()) {
            return List.of();
        }
        refuseIf(!duty.until().isAfter(now), ScheduleRefusal.DUTY_IS_OVER);
        return List.of(new DutyWithdrawn(withdraw.duty(), withdraw.by()));
    }

    private static void refuseIf(boolean so, ScheduleRefusal refusal) {
        if (so) {
            throw new CommandRefused(refusal);
        }
    }
}
