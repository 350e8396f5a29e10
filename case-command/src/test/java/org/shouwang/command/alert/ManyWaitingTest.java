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
import org.shouwang.postgres.DatabaseRole;
import org.shouwang.web.frame.WaitingAlerts;
import org.shouwang.web.frame.WaitingAlerts.Waiting;
import org.shouwang.web.signin.MembershipsNow;
import org.shouwang.web.signin.SignedIn;
import org.shouwang.web.signin.Who;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    @Test
    void one_that_cannot_be_read_hides_none_of_the_others_and_is_counted() {
        AlertSchool school = new AlertSchool(world);
        school.onDuty(Role.COUNSELOR);
        AlertId broken = school.raise("student", school.school.student(0).toString());
        AlertId sound = school.raise("student", school.school.student(1).toString());
        school.settle();
        ofTomorrow(broken);

        WaitingAlerts.Now now = world.bean(WaitingAlerts.class).of(who(school, Role.COUNSELOR));

        assertThat(now.list()).extracting(Waiting::alert).containsExactly(sound);
        assertThat(now.unread()).isEqualTo(1);
        String page = school.as(Role.COUNSELOR).get("/do/paged").body();
        assertThat(page).contains("有人在等您接手", "有 1 起等您的预警此刻读不出来");
    }

    /** What the owner of the database does to an event: nobody here knows its name any more. */
    private static void ofTomorrow(AlertId alert) {
        JdbcClient owner = JdbcClient.create(world.database().dataSource(DatabaseRole.MIGRATE));
        owner.sql("alter table events.event disable trigger append_only").update();
        owner.sql(
                        "update events.event set name = 'alert.of_tomorrow' where stream_id = ? and"
                                + " stream_type = 'alert'")
                .param(alert.value())
                .update();
        owner.sql("alter table events.event enable always trigger append_only").update();
    }

    private static Who who(AlertSchool school, Role role) {
        StaffId staff = school.person(role).staff();
        return new Who(
                new SignedIn(UUID.randomUUID(), staff, Locale.CHINA),
                school.school.id(),
                world.bean(MembershipsNow.class).of(staff));
    }

    private static List<Waiting> waiting(Who who) {
        return world.bean(WaitingAlerts.class).of(who).list();
    }

    private static int asks(Who who) {
        Overheard overheard = world.bean(Overheard.class);
        overheard.forget();
        waiting(who);
        return overheard.count();
    }
}
