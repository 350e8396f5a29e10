package org.shouwang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.plan.fact.Attribute.CUSTODIAN;
import static org.shouwang.plan.fact.Attribute.DANGER;
import static org.shouwang.plan.fact.Attribute.KIN;
import static org.shouwang.plan.fact.Attribute.OUTCOME;
import static org.shouwang.plan.fact.Attribute.SIGNATURE;
import static org.shouwang.plan.fact.Attribute.VERDICT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.plan.document.Strength;
import org.shouwang.plan.engine.Deviation;
import org.shouwang.plan.engine.StepState;
import org.shouwang.plan.fact.FactCode.Custodian;
import org.shouwang.plan.fact.FactCode.Danger;
import org.shouwang.plan.fact.FactCode.Kin;
import org.shouwang.plan.fact.FactCode.Outcome;
import org.shouwang.plan.fact.FactCode.Signature;
import org.shouwang.plan.fact.FactCode.Verdict;
import org.shouwang.plan.fact.FactKind;

class DeviationTest {

    @Test
    void telling_the_guardian_before_the_check_is_grave_by_day() {
        var story = Story.at("2026-03-10T10:00").alert(Danger.VERY_WORRIED).started("orange");
        story.happens(FactKind.GUARDIAN_ATTEMPTED, OUTCOME, Outcome.REACHED);

        assertThat(story.deviations())
                .containsExactly(skipped("inform-guardian", "safe-contact-check", Strength.HARD));
    }

    @Test
    void and_noted_at_night() {
        var story = Story.redAtNight();
        story.happens(FactKind.GUARDIAN_ATTEMPTED, OUTCOME, Outcome.REACHED);

        assertThat(story.deviations())
                .containsExactly(skipped("inform-guardian", "safe-contact-check", Strength.SOFT));
    }

    @Test
    void what_is_in_order_does_not_deviate() {
        var story = Story.redAtNight();
        story.happens(FactKind.SAFE_CONTACT_DECIDED, VERDICT, Verdict.SAFE);
        assertThat(story.deviations()).isEmpty();

        story.later("PT1M").happens(FactKind.GUARDIAN_ATTEMPTED, OUTCOME, Outcome.REACHED);
        assertThat(story.deviations()).isEmpty();
    }

    @Test
    void whoever_is_about_to_call_is_told_what_the_plan_asks_for_first() {
        assertThat(openBefore(FactKind.GUARDIAN_ATTEMPTED)).contains("safe-contact-check");
    }

    /** One form records the report by word of mouth and the one in writing. */
    @Test
    void what_a_fact_settles_itself_is_not_asked_for_before_it() {
        assertThat(openBefore(FactKind.BUREAU_REPORTED)).isEmpty();
    }

    private static List<String> openBefore(FactKind kind) {
        var story = Story.redAtNight();
        return story.engine().openBefore(kind, story.facts(), story.now());
    }

    @Test
    void an_attempt_that_reached_nobody_told_nobody() {
        var story = Story.at("2026-03-10T10:00").alert(Danger.VERY_WORRIED).started("orange");
        story.happens(FactKind.GUARDIAN_ATTEMPTED, OUTCOME, Outcome.NO_ANSWER);

        assertThat(story.deviations()).isEmpty();
    }

    @Test
    void the_order_is_that_of_happening_and_not_of_recording() {
        var story = Story.at("2026-03-10T10:00").alert(Danger.VERY_WORRIED).started("orange");
        story.later("PT2H");
        story.entered(FactKind.SAFE_CONTACT_DECIDED, "2026-03-10T10:20", VERDICT, Verdict.SAFE);
        story.entered(FactKind.GUARDIAN_ATTEMPTED, "2026-03-10T10:30", OUTCOME, Outcome.REACHED);
        assertThat(story.deviations()).isEmpty();

        story.entered(FactKind.GUARDIAN_ATTEMPTED, "2026-03-10T10:10", OUTCOME, Outcome.REACHED);
        assertThat(story.deviations())
                .containsExactly(skipped("inform-guardian", "safe-contact-check", Strength.HARD));
    }

    @Test
    void an_emergency_overrides_the_meeting_before_the_hand_over() {
        var calm = Story.at("2026-03-10T10:00").alert(Danger.VERY_WORRIED).started("red");
        calm.happens(FactKind.CUSTODY_HANDED_OVER, CUSTODIAN, Custodian.HOSPITAL);
        assertThat(calm.deviations())
                .containsExactly(skipped("hand-over-custody", "guardian-meeting", Strength.HARD));

        var acute = Story.at("2026-03-10T10:00").happens(FactKind.ALERT_RAISED, DANGER, Danger.YES);
        acute.started("red").happens(FactKind.EMERGENCY_CALLED);
        acute.happens(FactKind.CUSTODY_HANDED_OVER, CUSTODIAN, Custodian.HOSPITAL);
        assertThat(acute.deviations())
                .containsExactly(skipped("hand-over-custody", "guardian-meeting", Strength.SOFT));
        assertThat(acute.step("hand-over-custody").state()).isEqualTo(StepState.DONE);
    }

    @Test
    void a_meeting_with_a_guardian_nobody_called_also_tells_the_guardian() {
        var story = Story.at("2026-03-10T10:00").alert(Danger.VERY_WORRIED).started("red");
        story.happens(FactKind.SAFE_CONTACT_DECIDED, VERDICT, Verdict.SAFE);
        story.happens(FactKind.GUARDIAN_MET, KIN, Kin.PARENT, SIGNATURE, Signature.SIGNED);

        assertThat(story.step("inform-guardian").state()).isEqualTo(StepState.DONE);
        assertThat(story.deviations()).isEmpty();
    }

    private static Deviation skipped(String step, String missing, Strength strength) {
        return new Deviation.Skipped(step, List.of(missing), strength);
    }
}
