package org.shouwang.command.response;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouwang.command.directory.Directory.CommandProjections;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Role;

/** The directory follows the log a moment later; whoever is faster than it finds the alert too. */
class AlertAtOnceTest {

    @Test
    void whoever_opens_an_alert_before_the_directory_knows_it_starts_the_plan() {
        try (TestWorld world = TestWorld.start()) {
            TestSchool school = world.school();
            Visitor teacher = school.as(Role.DUTY_TEACHER);
            Visitor counselor = school.as(Role.COUNSELOR);
            world.bean(CommandProjections.class).stop();

            String alert =
                    Visitor.location(
                                    teacher.post(
                                            "/raise",
                                            "student",
                                            school.student(0).toString(),
                                            "account",
                                            "在楼顶"))
                            .replaceAll("^/raise/([0-9a-f-]{36}).*", "$1");

            assertThat(counselor.get("/do/alerts/" + alert + "/respond").statusCode())
                    .isEqualTo(200);
        }
    }
}
