package org.shouwang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.plan.fact.Attribute.CONDITION;
import static org.shouwang.plan.fact.Attribute.DANGER;

import org.junit.jupiter.api.Test;
import org.shouwang.plan.engine.Counting;
import org.shouwang.plan.fact.FactCode.Condition;
import org.shouwang.plan.fact.FactCode.Danger;
import org.shouwang.plan.fact.FactKind;

/** How far a repeated step has come, and from when more of it counts. */
class CountingTest {

    @Test
    void after_a_follow_up_it_says_how_many_stand_and_from_when_the_next_counts() {
        var story = yellow().later("PT5M");
        followUp(story);

        assertThat(counting(story, "follow-up"))
                .isEqualTo(new Counting(1, 3, Story.instant("2026-03-09T00:00")));

        story.on("2026-03-08T23:59");
        followUp(story);
        assertThat(counting(story, "follow-up").have()).isEqualTo(1);

        story.on("2026-03-09T00:00");
        followUp(story);
        assertThat(counting(story, "follow-up").have()).isEqualTo(2);
    }

    @Test
    void the_first_one_counts_from_the_start_of_the_plan() {
        var counting = counting(yellow(), "follow-up");

        assertThat(counting).isEqualTo(new Counting(0, 3, Story.instant("2026-03-02T09:00")));
    }

    @Test
    void after_another_alert_the_next_one_counts_at_once() {
        var story = yellow().later("PT5M");
        followUp(story);
        story.later("PT1H").happens(FactKind.ANOTHER_ALERT, DANGER, Danger.NOT_SURE);

        assertThat(counting(story, "follow-up")).isEqualTo(new Counting(0, 3, story.now()));
    }

    @Test
    void a_review_of_the_level_says_the_same() {
        var story = Story.redAtNight().on("2026-03-11T10:00").happens(FactKind.LEVEL_REVIEWED);

        assertThat(counting(story, "level-review"))
                .isEqualTo(new Counting(1, 1, Story.instant("2026-03-14T00:00")));
    }

    @Test
    void nothing_is_counted_of_a_step_that_is_over_or_done_once() {
        var story = yellow().later("P1D").happens(FactKind.ENDED);

        assertThat(story.step("follow-up").counting()).isEmpty();
        assertThat(story.step("assess").counting()).isEmpty();
    }

    private static Counting counting(Story story, String step) {
        return story.step(step).counting().orElseThrow();
    }

    private static void followUp(Story story) {
        story.happens(FactKind.FOLLOW_UP_HELD, CONDITION, Condition.STABLE);
    }

    private static Story yellow() {
        return Story.at("2026-03-02T09:00")
                .alert(Danger.NEEDS_ATTENTION)
                .started("yellow")
                .happens(FactKind.ASSESSED);
    }
}
