package org.shouwang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.id.SubjectId;

/**
 * An alert that was about another student leaves no response running unnoticed for the wrong one.
 */
class OfAnotherTest {

    private static final Instant NIGHT = QueryWorld.START.minus(Duration.ofHours(15));

    private static QueryWorld world;

    private final TestSchool school = world.school();
    private final Crisis crisis =
            new Crisis(school, school.student(0), "A7K3M9", NIGHT)
                    .raised(AlertEvent.Danger.NOW, "示例")
                    .started("red");

    @BeforeAll
    static void start() {
        world = QueryWorld.start();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void the_case_and_its_audit_say_since_when_and_by_whom_and_ask_whether_to_end() {
        assertThat(page("/cases/" + crisis.casefile)).doesNotContain("说的是另一名学生");

        corrected();

        assertThat(page("/cases/" + crisis.casefile))
                .contains("说的是另一名学生（由王示例更正）", "是不是要结束", "/act/propose-ending");
        assertThat(page("/audit/cases/" + crisis.casefile)).contains("说的是另一名学生（由王示例更正）");
    }

    private void corrected() {
        UUID subject =
                world.reader()
                        .sql("select subject_id from query.alert_subject where alert_id = ?")
                        .param(crisis.alert.value())
                        .query(UUID.class)
                        .single();
        school.log(
                StreamType.ALERT,
                crisis.alert.value(),
                new AlertEvent.SubjectCorrected(
                        new SubjectId(subject),
                        school.student(0),
                        school.student(1),
                        Optional.empty(),
                        school.person(Role.COUNSELOR)),
                Role.COUNSELOR,
                NIGHT.plus(Duration.ofHours(2)));
    }

    private String page(String path) {
        world.settle();
        return school.as(Role.COUNSELOR).page(path);
    }
}
