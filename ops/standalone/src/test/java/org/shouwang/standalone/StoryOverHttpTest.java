package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseFact;

/** A whole crisis, from a duty teacher's alert to its second end, by the forms that people have. */
class StoryOverHttpTest {

    @Test
    void a_crisis_is_lived_through_from_the_alert_to_its_second_end(@TempDir Path data) {
        try (var running = new Running(data)) {
            assertThat(running.said()).contains("守望已就绪").contains("Shouwang is ready");
            SchoolId school = WholeStory.SCHOOL;
            Newcomer student = Newcomer.enrol(running, school, WholeStory.FIRST_CLASS);
            var story = new WholeStory(running, new Told(running, school, student), student);

            story.theNight();
            assertThat(story.told().happened())
                    .hasAtLeastOneElementOfType(ResponseFact.GuardianMet.class)
                    .hasAtLeastOneElementOfType(ResponseFact.CustodyHandedOver.class);
            story.cannotEndYet();
            story.theFirstDays();
            story.theWeeks();
            story.endedByTwo();
            assertThat(story.told().happened())
                    .hasAtLeastOneElementOfType(ResponseCourse.Ended.class);

            running.pass(Duration.ofDays(28));
            story.againAndEndedAgain();
            assertThat(story.told().happened())
                    .hasAtLeastOneElementOfType(ResponseCourse.Ended.class);
            assertThat(NameSearch.of(running, data, student).found()).isEmpty();
        }
    }
}
