package org.shouwang.command.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.command.world.Overheard;
import org.shouwang.command.world.TestWorld;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.web.frame.WaitingAlerts;
import org.shouwang.web.frame.WaitingAlerts.Waiting;
import org.shouwang.web.signin.MembershipsNow;
import org.shouwang.web.signin.SignedIn;
import org.shouwang.web.signin.Who;

/** What waits is asked for with every page, also in the night in which much does. */
class ManyWaitingTest {

    private static TestWorld world;

    @BeforeAll
    static void start() {
        world = TestWorld.start(Overheard.class);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void many_alerts_that_wait_ask_the_database_nothing_more_than_one() {
        AlertSchool school = new AlertSchool(world);
        school.onDuty(Role.COUNSELOR);
        AlertId first = school.raise("student", school.school.student(0).toString());
        school.settle();
        Who counselor = who(school, Role.COUNSELOR);
        assertThat(waiting(counselor)).extracting(Waiting::alert).containsExactly(first);
        int one = asks(counselor);

        for (int i = 1; i < 8; i++) {
            school.raise("student", school.school.student(i % 3).toString());
        }
        school.settle();

        assertThat(waiting(counselor)).hasSize(8);
        assertThat(asks(counselor)).isEqualTo(one).isLessThan(10);
    }

    private static Who who(AlertSchool school, Role role) {
        StaffId staff = school.person(role).staff();
        return new Who(
                new SignedIn(UUID.randomUUID(), staff, Locale.CHINA),
                school.school.id(),
                world.bean(MembershipsNow.class).of(staff));
    }

    private static List<Waiting> waiting(Who who) {
        return world.bean(WaitingAlerts.class).of(who);
    }

    private static int asks(Who who) {
        Overheard overheard = world.bean(Overheard.class);
        overheard.forget();
        waiting(who);
        return overheard.count();
    }
}
