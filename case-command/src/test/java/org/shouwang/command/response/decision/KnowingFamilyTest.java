package org.shouwang.command.response.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.command.response.decision.ResponseStory.COUNSELOR;
import static org.shouwang.command.response.decision.ResponseStory.RESPONSE;
import static org.shouwang.command.response.decision.ResponseStory.WORDS;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.response.ResponseCourse.GuardianStands;
import org.shouwang.contract.response.ResponseCourse.StepDue;
import org.shouwang.contract.response.ResponseFact.Standing;

/** The plan asks nobody to call home where nobody there may be called. */
class KnowingFamilyTest {

    private static final GuardianId MOTHER = new GuardianId(new UUID(9, 1));
    private static final GuardianId FATHER = new GuardianId(new UUID(9, 2));

    private ResponseStory started(Map<GuardianId, Standing> family) {
        return new ResponseStory().startedAt("red", Optional.empty(), family);
    }

    private static ResponseCommand know(Map<GuardianId, Standing> family) {
        return new ResponseCommand.KnowFamily(RESPONSE, family);
    }

    private static ResponseCommand ending(ResponseStory story) {
        return new ResponseCommand.ProposeEnding(
                RESPONSE, story.entry(story.now()).id(), WORDS, COUNSELOR, Role.COUNSELOR);
    }

    @Test
    void where_all_are_barred_at_the_start_no_call_home_is_due_and_none_is_missing_at_the_end() {
        ResponseStory story = started(Map.of(MOTHER, Standing.BARRED, FATHER, Standing.BARRED));
        assertThat(story.last(StepDue.class))
                .extracting(due -> due.step().value())
                .doesNotContain("inform-guardian", "guardian-meeting")
                .contains("safe-contact-check");
        story.when(ending(story))
                .thenUnmetHas("safe-contact-check")
                .thenUnmetHasNot("inform-guardian", "guardian-meeting");
    }

    @Test
    void where_one_may_be_told_the_call_home_is_due() {
        ResponseStory story =
                started(Map.of(MOTHER, Standing.BARRED, FATHER, Standing.MAY_BE_TOLD));
        assertThat(story.last(StepDue.class))
                .extracting(due -> due.step().value())
                .contains("inform-guardian");
    }

    @Test
    void where_nobody_is_on_record_somebody_still_has_to_be_found() {
        ResponseStory story = started(Map.of());
        story.when(ending(story)).thenUnmetHas("inform-guardian");
    }

    @Test
    void a_bar_in_between_takes_the_call_off_and_a_guardian_found_later_brings_it_back() {
        ResponseStory story = started(Map.of(MOTHER, Standing.MAY_BE_TOLD));
        story.later(Duration.ofMinutes(5))
                .when(know(Map.of(MOTHER, Standing.BARRED)))
                .thenHas(new GuardianStands(MOTHER, Standing.BARRED));
        story.when(ending(story)).thenUnmetHasNot("inform-guardian");

        story.later(Duration.ofMinutes(5))
                .when(know(Map.of(MOTHER, Standing.BARRED, FATHER, Standing.MAY_BE_TOLD)))
                .thenHas(new GuardianStands(FATHER, Standing.MAY_BE_TOLD));
        assertThat(story.last(GuardianStands.class)).hasSize(1);
        story.when(ending(story)).thenUnmetHas("inform-guardian");
    }

    @Test
    void what_is_known_already_is_no_news() {
        Map<GuardianId, Standing> family = Map.of(MOTHER, Standing.BARRED);
        started(family).when(know(family)).thenNothing();
    }
}
