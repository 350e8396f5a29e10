package org.shouwang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.casefile.CasefileEvent;

/** A response that runs is in the list of open cases, whatever happened to its file. */
class RunningInAClosedFileTest {

    private static QueryWorld world;

    @BeforeAll
    static void start() {
        world = QueryWorld.start();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void it_is_no_closed_case() {
        TestSchool school = world.school();
        Crisis crisis =
                new Crisis(
                                school,
                                school.student(0),
                                "A7K3M8",
                                QueryWorld.START.minus(Duration.ofHours(15)))
                        .raised(AlertEvent.Danger.NOW, "示例")
                        .started("red");
        school.log(
                StreamType.CASEFILE,
                crisis.casefile.value(),
                new CasefileEvent.Closed(Confidential.of("示例"), school.person(Role.COUNSELOR)),
                Role.COUNSELOR,
                QueryWorld.START);
        world.settle();
        Visitor lead = school.as(Role.PSYCHOLOGY_LEAD);

        assertThat(lead.page("/cases?state=open")).contains("/cases/" + crisis.casefile);
        assertThat(lead.page("/cases?state=closed")).doesNotContain("/cases/" + crisis.casefile);
    }
}
