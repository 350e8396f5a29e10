package org.shouwang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.plan.engine.StepState.NOT_APPLICABLE;
import static org.shouwang.plan.engine.StepState.OPEN;
import static org.shouwang.plan.fact.Attribute.CUSTODIAN;
import static org.shouwang.plan.fact.Attribute.SUSPECT;
import static org.shouwang.plan.fact.Attribute.VERDICT;

import org.junit.jupiter.api.Test;
import org.shouwang.plan.engine.HomeCalls;
import org.shouwang.plan.engine.StepState;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.FactCode.Custodian;
import org.shouwang.plan.fact.FactCode.Suspect;
import org.shouwang.plan.fact.FactCode.Verdict;
import org.shouwang.plan.fact.FactKind;

/** What tells of harm counts from when it was told: nobody has answered what nobody had told. */
class ToldLaterTest {

    private final Story story = Story.redAtNight().on("2026-03-10T23:30:10");

    @Test
    void a_suspicion_that_is_told_after_home_was_found_safe_is_not_answered_by_that() {
        story.happens(FactKind.SAFE_CONTACT_DECIDED, VERDICT, Verdict.SAFE)
                .on("2026-03-10T23:50:20")
                .entered(FactKind.ABUSE_SUSPECTED, "2026-03-10T22:50", SUSPECT, Suspect.GUARDIAN)
                .happens(FactKind.CUSTODY_HANDED_OVER, CUSTODIAN, Custodian.GUARDIAN);
        nobodyIsCalled();
        assertThat(state("secure-student")).isEqualTo(OPEN);
        assertThat(state("hand-over-custody")).isEqualTo(OPEN);

        story.later("PT5M").happens(FactKind.SAFE_CONTACT_DECIDED, VERDICT, Verdict.SAFE);
        homeIsCalled();
    }

    @Test
    void a_decision_that_is_dated_before_the_suspicion_was_told_does_not_answer_it() {
        story.on("2026-03-10T23:50:20")
                .entered(FactKind.ABUSE_SUSPECTED, "2026-03-10T22:50", SUSPECT, Suspect.GUARDIAN)
                .later("PT5M")
                .entered(FactKind.SAFE_CONTACT_DECIDED, "2026-03-10T23:30", VERDICT, Verdict.SAFE);
        nobodyIsCalled();
    }

    @Test
    void of_one_minute_the_record_knows_which_came_first() {
        story.happens(FactKind.SAFE_CONTACT_DECIDED, VERDICT, Verdict.SAFE)
                .later("PT20S")
                .happens(FactKind.ABUSE_SUSPECTED, SUSPECT, Suspect.GUARDIAN);
        nobodyIsCalled();

        story.on("2026-03-10T23:31:10")
                .entered(FactKind.SAFE_CONTACT_DECIDED, "2026-03-10T23:30", VERDICT, Verdict.SAFE);
        homeIsCalled();
    }

    @Test
    void putting_an_older_decision_right_answers_nothing_that_was_told_since() {
        Fact safe = decided(Verdict.SAFE);
        story.on("2026-03-10T23:50:20")
                .entered(FactKind.ABUSE_SUSPECTED, "2026-03-10T22:50", SUSPECT, Suspect.GUARDIAN)
                .on("2026-03-11T00:10")
                .add(
                        story.fact(
                                        FactKind.SAFE_CONTACT_DECIDED,
                                        safe.occurredAt(),
                                        VERDICT,
                                        Verdict.SAFE)
                                .superseding(safe.id()));
        nobodyIsCalled();
    }

    @Test
    void putting_the_words_of_a_suspicion_right_asks_nobody_to_decide_again() {
        story.happens(FactKind.ABUSE_SUSPECTED, SUSPECT, Suspect.GUARDIAN);
        Fact suspicion = story.last();
        story.later("PT5M").happens(FactKind.SAFE_CONTACT_DECIDED, VERDICT, Verdict.SAFE);
        story.later("PT5M")
                .add(
                        story.fact(
                                        FactKind.ABUSE_SUSPECTED,
                                        suspicion.occurredAt(),
                                        SUSPECT,
                                        Suspect.GUARDIAN)
                                .superseding(suspicion.id()));
        homeIsCalled();
    }

    @Test
    void that_it_is_not_safe_counts_from_when_it_was_told_too() {
        decided(Verdict.SAFE);
        story.on("2026-03-10T23:50:20")
                .entered(
                        FactKind.SAFE_CONTACT_DECIDED, "2026-03-10T22:50", VERDICT, Verdict.UNSAFE);
        assertThat(HomeCalls.forbidden(story.facts())).isTrue();
        assertThat(state("inform-guardian")).isEqualTo(NOT_APPLICABLE);
        assertThat(state("mandatory-report")).isEqualTo(OPEN);
    }

    private Fact decided(Verdict verdict) {
        story.happens(FactKind.SAFE_CONTACT_DECIDED, VERDICT, verdict);
        return story.last();
    }

    private void nobodyIsCalled() {
        assertThat(HomeCalls.inDoubt(story.facts())).isTrue();
        assertThat(state("inform-guardian")).isEqualTo(NOT_APPLICABLE);
        assertThat(state("guardian-meeting")).isEqualTo(NOT_APPLICABLE);
    }

    private void homeIsCalled() {
        assertThat(HomeCalls.inDoubt(story.facts())).isFalse();
        assertThat(state("inform-guardian")).isEqualTo(OPEN);
    }

    private StepState state(String step) {
        return story.step(step).state();
    }
}
