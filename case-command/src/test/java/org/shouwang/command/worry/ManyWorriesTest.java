package org.shouwang.command.worry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.directory.Directory.CommandProjections;
import org.shouwang.command.world.Overheard;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.WorryId;
import org.shouwang.log.EventLog;
import org.shouwang.postgres.DatabaseRole;
import org.shouwang.web.signin.MembershipsNow;
import org.shouwang.web.signin.SignedIn;
import org.shouwang.web.signin.Who;
import org.springframework.ui.ExtendedModelMap;

/** A class teacher reports worries for years. */
class ManyWorriesTest {

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
    void a_list_of_many_worries_asks_the_database_nothing_more_than_one_of_two() {
        TestSchool school = world.school();
        report(school, 2);
        Who teacher = who(school, Role.CLASS_TEACHER);
        assertThat(worries(teacher)).hasSize(2);
        int two = asks(teacher);

        report(school, 6);

        assertThat(worries(teacher)).hasSize(8);
        assertThat(asks(teacher)).isEqualTo(two).isLessThan(10);
    }

    @Test
    void where_there_are_more_than_the_list_shows_the_newest_are_there() {
        TestSchool school = world.school();
        StaffId teacher = school.person(Role.CLASS_TEACHER).staff();
        report(school, 6);
        Set<WorryId> old = Set.copyOf(cases().worriesOf(teacher, school.id(), 6));
        world.clock().pass(Duration.ofMinutes(5));
        report(school, 3);

        assertThat(cases().worriesOf(teacher, school.id(), 3))
                .hasSize(3)
                .doesNotContainAnyElementsOf(old);
    }

    private static Cases cases() {
        return world.bean(Cases.class);
    }

    private static void report(TestSchool school, int number) {
        for (int i = 0; i < number; i++) {
            school.as(Role.CLASS_TEACHER)
                    .post(
                            "/do/worries/new",
                            "student",
                            school.student(i % 3).toString(),
                            "account",
                            "上课发呆 " + i);
        }
        world.bean(CommandProjections.class)
                .await(new EventLog(world.database().dataSource(DatabaseRole.COMMAND)).head());
    }

    private static Who who(TestSchool school, Role role) {
        StaffId staff = school.person(role).staff();
        return new Who(
                new SignedIn(UUID.randomUUID(), staff, Locale.CHINA),
                school.id(),
                world.bean(MembershipsNow.class).of(staff));
    }

    private static Collection<?> worries(Who who) {
        var model = new ExtendedModelMap();
        world.bean(WorriesPage.class).own(who, model);
        return (Collection<?>) model.get("worries");
    }

    private static int asks(Who who) {
        Overheard overheard = world.bean(Overheard.class);
        overheard.forget();
        worries(who);
        return overheard.count();
    }
}
