package org.shouwang.command.schedule.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.command.Somebody.COUNSELOR;
import static org.shouwang.command.Somebody.DIRECTOR;
import static org.shouwang.command.Somebody.LEAD;
import static org.shouwang.command.Somebody.SCHOOL;
import static org.shouwang.command.Somebody.anyStaff;
import static org.shouwang.command.Somebody.few;
import static org.shouwang.command.Somebody.oneOf;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.command.AnySequence;
import org.shouwang.command.Story;
import org.shouwang.command.schedule.decision.DutyList.Gap;
import org.shouwang.command.schedule.decision.ScheduleCommand.AssignDuty;
import org.shouwang.command.schedule.decision.ScheduleCommand.WithdrawDuty;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.DutyId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.schedule.ScheduleEvent;
import org.shouwang.contract.schedule.ScheduleEvent.DutyAssigned;
import org.shouwang.contract.schedule.ScheduleEvent.DutyWithdrawn;

/** Hours are counted from the beginning of the story; a duty lasts at most 31 days. */
class ScheduleDeciderTest {

    private static final DutyId FIRST = new DutyId(new UUID(6, 1));
    private static final DutyId SECOND = new DutyId(new UUID(6, 2));

    @Test
    void a_duty_is_assigned_once() {
        var assign = duty(FIRST, COUNSELOR, 1, 9);
        list().when(assign)
                .then(
                        new DutyAssigned(
                                FIRST, SCHOOL, COUNSELOR, Role.COUNSELOR, at(1), at(9), DIRECTOR))
                .when(assign)
                .thenNothing();
        list().givenThat(assign)
                .when(duty(FIRST, LEAD, 1, 9))
                .thenRefused(ScheduleRefusal.DUTY_ID_IS_TAKEN);
    }

    @Test
    void who_is_on_duty_is_so_from_the_first_moment_until_before_the_last() {
        DutyList list =
                list().givenThat(duty(FIRST, COUNSELOR, 1, 9))
                        .givenThat(duty(SECOND, LEAD, 8, 12))
                        .state();
        assertThat(list.onDutyAt(at(1), Role.COUNSELOR)).containsExactly(COUNSELOR);
        assertThat(list.onDutyAt(at(1).minusNanos(1), Role.COUNSELOR)).isEmpty();
        assertThat(list.onDutyAt(at(8), Role.COUNSELOR)).containsExactly(COUNSELOR, LEAD);
        assertThat(list.onDutyAt(at(9), Role.COUNSELOR)).containsExactly(LEAD);
        assertThat(list.onDutyAt(at(8), Role.PRINCIPAL)).isEmpty();
    }

    @Test
    void nobody_is_called_twice_for_two_duties_at_once() {
        DutyList list =
                list().givenThat(duty(FIRST, COUNSELOR, 1, 9))
                        .givenThat(duty(SECOND, COUNSELOR, 2, 9))
                        .state();
        assertThat(list.onDutyAt(at(5), Role.COUNSELOR)).containsExactly(COUNSELOR);
    }

    @Test
    void a_duty_withdrawn_on_its_way_ends_now_and_was_kept_until_now() {
        var story =
                list().givenThat(duty(FIRST, COUNSELOR, 1, 9))
                        .after(Duration.ofHours(3))
                        .when(new WithdrawDuty(FIRST, SCHOOL, DIRECTOR))
                        .then(new DutyWithdrawn(FIRST, DIRECTOR));
        assertThat(story.state().onDutyAt(at(2), Role.COUNSELOR)).containsExactly(COUNSELOR);
        assertThat(story.state().onDutyAt(at(3), Role.COUNSELOR)).isEmpty();
        story.when(new WithdrawDuty(FIRST, SCHOOL, DIRECTOR)).thenNothing();
    }

    @Test
    void a_duty_withdrawn_before_it_began_covers_nothing() {
        DutyList list =
                list().givenThat(duty(FIRST, COUNSELOR, 1, 9))
                        .givenThat(new WithdrawDuty(FIRST, SCHOOL, DIRECTOR))
                        .state();
        assertThat(list.gaps(Role.COUNSELOR, at(0), at(10)))
                .containsExactly(new Gap(at(0), at(10)));
    }

    @Test
    void the_holes_of_the_next_days_show() {
        DutyList list =
                list().givenThat(duty(SECOND, LEAD, 6, 8))
                        .givenThat(duty(FIRST, COUNSELOR, 1, 5))
                        .givenThat(duty(new DutyId(new UUID(6, 3)), LEAD, 2, 3))
                        .state();
        assertThat(list.gaps(Role.COUNSELOR, at(0), at(7)))
                .containsExactly(new Gap(at(0), at(1)), new Gap(at(5), at(6)));
        assertThat(list.gaps(Role.COUNSELOR, at(2), at(10)))
                .containsExactly(new Gap(at(5), at(6)), new Gap(at(8), at(10)));
        assertThat(list.gaps(Role.PRINCIPAL, at(0), at(24 * 30)))
                .isEqualTo(List.of(new Gap(at(0), at(24 * 30))));
        assertThat(list.gaps(Role.COUNSELOR, at(2), at(4))).isEmpty();
    }

    @Test
    void a_duty_has_a_sensible_time() {
        list().when(duty(FIRST, COUNSELOR, 9, 9))
                .thenRefused(ScheduleRefusal.DUTY_ENDS_BEFORE_IT_BEGINS);
        list().when(duty(FIRST, COUNSELOR, 0, 31 * 24 + 1))
                .thenRefused(ScheduleRefusal.DUTY_IS_TOO_LONG);
        list().after(Duration.ofHours(9))
                .when(duty(FIRST, COUNSELOR, 1, 9))
                .thenRefused(ScheduleRefusal.DUTY_IS_OVER);
    }

    @Test
    void what_was_stays() {
        list().givenThat(duty(FIRST, COUNSELOR, 1, 9))
                .after(Duration.ofHours(9))
                .when(new WithdrawDuty(FIRST, SCHOOL, DIRECTOR))
                .thenRefused(ScheduleRefusal.DUTY_IS_OVER);
        list().when(new WithdrawDuty(FIRST, SCHOOL, DIRECTOR))
                .thenRefused(ScheduleRefusal.NO_SUCH_DUTY);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMINISTRATOR", "AUDITOR", "CLASS_TEACHER"})
    void some_roles_are_never_on_duty(Role role) {
        list().when(assign(FIRST, COUNSELOR, role, 1, 9, Set.of(role)))
                .thenRefused(ScheduleRefusal.ROLE_IS_NEVER_ON_DUTY);
    }

    @Test
    void who_lacks_the_role_cannot_be_on_duty_in_it() {
        list().when(assign(FIRST, COUNSELOR, Role.PRINCIPAL, 1, 9, Set.of(Role.COUNSELOR)))
                .thenRefused(ScheduleRefusal.STAFF_LACKS_THE_ROLE);
    }

    @Test
    void any_sequence_is_decided() {
        AnySequence.of(
                new ScheduleDecider(31),
                ScheduleDeciderTest::any,
                ScheduleDeciderTest::any,
                _ -> false);
    }

    private static Story<ScheduleCommand, DutyList, ScheduleEvent> list() {
        return Story.of(new ScheduleDecider(31));
    }

    private static AssignDuty duty(DutyId duty, StaffId staff, int from, int until) {
        return assign(duty, staff, Role.COUNSELOR, from, until, EnumSet.allOf(Role.class));
    }

    private static AssignDuty assign(
            DutyId duty, StaffId staff, Role as, int from, int until, Set<Role> held) {
        return new AssignDuty(duty, SCHOOL, staff, as, at(from), at(until), held, DIRECTOR);
    }

    private static Instant at(int hours) {
        return Story.BEGINNING.plus(Duration.ofHours(hours));
    }

    private static ScheduleCommand any(Random random) {
        DutyId duty = new DutyId(few(random));
        int from = random.nextInt(100);
        return random.nextBoolean()
                ? assign(
                        duty,
                        anyStaff(random),
                        oneOf(random, Role.values()),
                        from,
                        from + random.nextInt(50),
                        EnumSet.of(Role.COUNSELOR, oneOf(random, Role.values())))
                : new WithdrawDuty(duty, SCHOOL, anyStaff(random));
    }
}
