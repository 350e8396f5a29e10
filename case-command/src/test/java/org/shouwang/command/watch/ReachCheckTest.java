package org.shouwang.command.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.command.directory.Schools;
import org.shouwang.command.schedule.decision.ScheduleCommand;
import org.shouwang.command.staff.decision.StaffCommand;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.ContactId;
import org.shouwang.contract.id.DutyId;
import org.shouwang.contract.staff.StaffEvent.Channel;

/** Whether an alert would reach anybody is not answered by a number that nobody dials. */
class ReachCheckTest {

    private final TestWorld world = TestWorld.shared();
    private final TestSchool school = world.school();

    @Test
    void somebody_on_duty_with_a_telephone_alone_cannot_be_told() {
        onDuty();
        contact(Channel.PHONE, "13800000000");
        assertThat(found().status()).isEqualTo(Finding.STRAINED);

        contact(Channel.EMAIL, "zhiban@example.org");
        assertThat(found().status()).isNotEqualTo(Finding.STRAINED);
    }

    private Finding found() {
        var schools = world.bean(Schools.class);
        return world.bean(WatchFeature.Reach.class)
                .check()
                .of(List.of(schools.find(school.id()).orElseThrow()), school.now());
    }

    private void onDuty() {
        school.send(
                new ScheduleCommand.AssignDuty(
                        new DutyId(UUID.randomUUID()),
                        school.id(),
                        school.person(Role.DUTY_TEACHER).staff(),
                        Role.DUTY_TEACHER,
                        school.now(),
                        school.now().plus(Duration.ofHours(12)),
                        Set.of(Role.DUTY_TEACHER),
                        school.person(Role.PRINCIPAL).staff()));
    }

    private void contact(Channel channel, String address) {
        school.send(
                new StaffCommand.AddContact(
                        school.person(Role.DUTY_TEACHER).staff(),
                        new ContactId(UUID.randomUUID()),
                        channel,
                        Confidential.of(address)));
    }
}
