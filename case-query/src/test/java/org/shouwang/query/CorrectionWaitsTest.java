package org.shouwang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.alert.AlertEvent.CorrectionConfirmed;
import org.shouwang.contract.alert.AlertEvent.CorrectionProposed;
import org.shouwang.contract.alert.AlertEvent.ResponseJoined;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.id.SubjectId;

/** An alert that one person says is about another student stays open for the one named first. */
class CorrectionWaitsTest {

    private static final Instant NIGHT = QueryWorld.START.minus(Duration.ofHours(15));
    private static final ResponseId RUNS = new ResponseId(new UUID(88, 1));

    private static QueryWorld world;

    private final TestSchool school = world.school();
    private final Crisis crisis =
            new Crisis(school, school.student(0), "C2W4T6", NIGHT)
                    .raised(AlertEvent.Danger.NOW, "示例");

    @BeforeAll
    static void start() {
        world = QueryWorld.start();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void the_board_shows_it_until_a_second_person_agrees() {
        world.settle();
        SubjectId subject = subject();
        log(
                new CorrectionProposed(
                        subject,
                        school.student(0),
                        new SubjectId(new UUID(88, 2)),
                        school.student(1),
                        Optional.of(Confidential.of("示例：看错了")),
                        school.person(Role.COUNSELOR)));
        log(new ResponseJoined(RUNS, school.student(1), school.person(Role.COUNSELOR)));

        assertThat(board()).contains("C2W4T6");
        assertThat(school.as(Role.COUNSELOR).page("/alerts/" + crisis.alert))
                .contains("有人认为是另一名学生，等第二个人确认")
                .contains("王示例认为这起预警说的是另一名学生", "href=\"/do/alerts/" + crisis.alert + "\"");

        log(
                new CorrectionConfirmed(
                        subject,
                        school.student(0),
                        school.student(1),
                        school.person(Role.COUNSELOR),
                        school.person(Role.DUTY_TEACHER)));

        assertThat(board()).doesNotContain("C2W4T6");
        assertThat(school.as(Role.COUNSELOR).page("/alerts/" + crisis.alert))
                .doesNotContain("认为这起预警说的是另一名学生");
    }

    private SubjectId subject() {
        return new SubjectId(
                world.reader()
                        .sql("select subject_id from query.alert_subject where alert_id = ?")
                        .param(crisis.alert.value())
                        .query(UUID.class)
                        .single());
    }

    private void log(AlertEvent event) {
        school.log(
                StreamType.ALERT,
                crisis.alert.value(),
                event,
                Role.COUNSELOR,
                NIGHT.plus(Duration.ofHours(2)));
    }

    private String board() {
        world.settle();
        return school.as(Role.PSYCHOLOGY_LEAD).page("/today");
    }
}
