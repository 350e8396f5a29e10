package org.shouwang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.plan.engine.StepState.DONE;
import static org.shouwang.plan.engine.StepState.NOT_APPLICABLE;
import static org.shouwang.plan.engine.StepState.OPEN;
import static org.shouwang.plan.engine.StepState.RUNNING;
import static org.shouwang.plan.engine.StepState.WAITING;
import static org.shouwang.plan.fact.Attribute.CUSTODIAN;
import static org.shouwang.plan.fact.Attribute.FAMILY;
import static org.shouwang.plan.fact.Attribute.GUARDIAN;
import static org.shouwang.plan.fact.Attribute.KIN;
import static org.shouwang.plan.fact.Attribute.OUTCOME;
import static org.shouwang.plan.fact.Attribute.ROLE;
import static org.shouwang.plan.fact.Attribute.SIGNATURE;
import static org.shouwang.plan.fact.Attribute.STANDING;
import static org.shouwang.plan.fact.Attribute.SUSPECT;
import static org.shouwang.plan.fact.Attribute.VERDICT;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.plan.document.Gate;
import org.shouwang.plan.document.WaiverRule;
import org.shouwang.plan.engine.Deadline;
import org.shouwang.plan.engine.Deviation;
import org.shouwang.plan.fact.FactCode.Custodian;
import org.shouwang.plan.fact.FactCode.Danger;
import org.shouwang.plan.fact.FactCode.Family;
import org.shouwang.plan.fact.FactCode.Holder;
import org.shouwang.plan.fact.FactCode.Kin;
import org.shouwang.plan.fact.FactCode.Outcome;
import org.shouwang.plan.fact.FactCode.Signature;
import org.shouwang.plan.fact.FactCode.Standing;
import org.shouwang.plan.fact.FactCode.Suspect;
import org.shouwang.plan.fact.FactCode.Verdict;
import org.shouwang.plan.fact.FactKind;

class BranchTest {

    @Test
    void what_no_answer_asked_for_is_not_done_though_somebody_talked_with_the_student() {
        var story = Story.redAtNight().later("P1D").happens(FactKind.FOLLOW_UP_HELD);

        assertThat(story.step("talk-today").state()).isEqualTo(NOT_APPLICABLE);
        assertThat(story.deviations()).isEmpty();
    }

    @Test
    void when_the_guardian_is_a_danger_the_guardian_steps_vanish() {
        var story =
                Story.redAtNight().happens(FactKind.SAFE_CONTACT_DECIDED, VERDICT, Verdict.UNSAFE);

        assertThat(story.step("inform-guardian").state()).isEqualTo(NOT_APPLICABLE);
        assertThat(story.step("guardian-meeting").state()).isEqualTo(NOT_APPLICABLE);
        assertThat(story.unmet(Gate.ENDING)).doesNotContain("inform-guardian", "guardian-meeting");
    }

    @Test
    void and_the_mandatory_report_becomes_everybodys_own_and_cannot_be_waived() {
        var story = Story.redAtNight();
        assertThat(story.step("mandatory-report").state()).isEqualTo(NOT_APPLICABLE);

        story.happens(FactKind.ABUSE_SUSPECTED, SUSPECT, Suspect.GUARDIAN);

        var report = story.step("mandatory-report");
        assertThat(report.state()).isEqualTo(OPEN);
        assertThat(report.step().owner().individual()).isTrue();
        assertThat(report.askedNow()).isEqualTo(report.asked().size());
        assertThat(report.step().waiver()).isEqualTo(new WaiverRule.Never());
        assertThat(story.brought())
                .contains(new Deadline("mandatory-report", 1, Story.instant("2026-03-10T23:55")));
        for (var gate : Gate.values()) {
            assertThat(story.unmet(gate)).contains("mandatory-report");
        }
        assertThat(story.happens(FactKind.MANDATORY_REPORT_MADE).step("mandatory-report").state())
                .as("whoever is named beside it has not reported")
                .isEqualTo(OPEN);
        story.happensToTheLead(FactKind.MANDATORY_REPORT_MADE, ROLE, Holder.PRINCIPAL);
        assertThat(story.step("mandatory-report").state()).isEqualTo(DONE);
    }

    @Test
    void telling_a_guardian_who_is_a_danger_is_recorded_and_deviates() {
        var story =
                Story.redAtNight()
                        .happens(FactKind.SAFE_CONTACT_DECIDED, VERDICT, Verdict.UNSAFE)
                        .later("PT5M")
                        .happens(FactKind.GUARDIAN_ATTEMPTED, OUTCOME, Outcome.REACHED);

        assertThat(story.deviations()).contains(new Deviation.NotAsked("inform-guardian"));
    }

    @Test
    void a_child_is_not_handed_over_to_a_guardian_who_is_a_danger() {
        var story =
                Story.redAtNight()
                        .happens(FactKind.SAFE_CONTACT_DECIDED, VERDICT, Verdict.UNSAFE)
                        .later("PT5M")
                        .happens(FactKind.CUSTODY_HANDED_OVER, CUSTODIAN, Custodian.GUARDIAN);

        assertThat(story.step("hand-over-custody").state()).isNotEqualTo(DONE);

        story.happens(FactKind.CUSTODY_HANDED_OVER, CUSTODIAN, Custodian.CHILD_PROTECTION);
        assertThat(story.step("hand-over-custody").state()).isEqualTo(DONE);
    }

    @Test
    void a_later_decision_that_it_is_safe_brings_the_guardian_steps_back() {
        var story =
                Story.redAtNight()
                        .happens(FactKind.SAFE_CONTACT_DECIDED, VERDICT, Verdict.UNSAFE)
                        .later("P1D")
                        .happens(FactKind.SAFE_CONTACT_DECIDED, VERDICT, Verdict.SAFE);

        assertThat(story.step("inform-guardian").state()).isEqualTo(OPEN);
        assertThat(story.due("inform-guardian")).isEqualTo("2026-03-12T00:25");
        assertThat(story.step("mandatory-report").state()).isEqualTo(OPEN);
    }

    private static Story guardian(Story story, int id, Standing standing, Family family) {
        return story.happens(
                FactKind.GUARDIAN_STANDS,
                GUARDIAN,
                new UUID(9, id),
                STANDING,
                standing,
                FAMILY,
                family);
    }

    @Test
    void nobody_at_home_is_asked_for_while_the_record_bars_them_all() {
        var story = Story.redAtNight();
        guardian(story, 1, Standing.BARRED, Family.NOBODY_MAY_BE_TOLD);
        for (String step : List.of("inform-guardian", "guardian-meeting", "emergency-contacts")) {
            assertThat(story.step(step).state()).as(step).isEqualTo(NOT_APPLICABLE);
        }
        assertThat(story.unmet(Gate.ENDING)).doesNotContain("inform-guardian", "guardian-meeting");
        assertThat(story.step("hand-over-custody").state())
                .as("somebody still has to take the student")
                .isEqualTo(OPEN);

        guardian(story, 2, Standing.MAY_BE_TOLD, Family.SOMEBODY_MAY_BE_TOLD);
        assertThat(story.step("inform-guardian").state()).isEqualTo(OPEN);
    }

    @Test
    void another_adult_is_told_where_no_guardian_may_be() {
        var story = Story.redAtNight();
        guardian(story, 1, Standing.BARRED, Family.NOBODY_MAY_BE_TOLD);
        story.happens(FactKind.SAFE_CONTACT_DECIDED, VERDICT, Verdict.ALTERNATIVE_CONTACT);
        assertThat(story.step("emergency-contacts").state()).isEqualTo(OPEN);
        story.happens(FactKind.EMERGENCY_CONTACT_ATTEMPTED, OUTCOME, Outcome.REACHED);
        assertThat(story.step("emergency-contacts").state()).isEqualTo(DONE);
    }

    @Test
    void with_an_alternative_contact_that_person_is_told() {
        var story =
                Story.redAtNight()
                        .happens(
                                FactKind.SAFE_CONTACT_DECIDED, VERDICT, Verdict.ALTERNATIVE_CONTACT)
                        .happens(FactKind.EMERGENCY_CONTACT_ATTEMPTED, OUTCOME, Outcome.REACHED);

        assertThat(story.step("inform-guardian").state()).isEqualTo(DONE);
    }

    @Test
    void three_unanswered_calls_over_forty_minutes_lead_to_contacts_and_then_to_the_police() {
        var story = Story.at("2026-03-10T15:00").alert(Danger.VERY_WORRIED);
        story.happens(FactKind.SUPERVISION_STARTED).started("orange");
        story.happens(FactKind.SAFE_CONTACT_DECIDED, VERDICT, Verdict.SAFE);
        noAnswer(story).later("PT20M");
        noAnswer(story).later("PT19M");
        noAnswer(story);
        assertThat(story.step("emergency-contacts").state()).isEqualTo(NOT_APPLICABLE);

        noAnswer(story.later("PT1M"));

        assertThat(story.step("emergency-contacts").state()).isEqualTo(OPEN);
        assertThat(story.brought())
                .contains(new Deadline("emergency-contacts", 1, Story.instant("2026-03-10T16:00")));
        assertThat(story.step("protection-call").state()).isEqualTo(NOT_APPLICABLE);

        story.happens(FactKind.EMERGENCY_CONTACT_ATTEMPTED, OUTCOME, Outcome.NO_ANSWER);
        story.happens(FactKind.EMERGENCY_CONTACT_ATTEMPTED, OUTCOME, Outcome.NO_ANSWER);

        assertThat(story.step("protection-call").state()).isEqualTo(OPEN);
        assertThat(story.step("secure-student").state()).isEqualTo(RUNNING);
        assertThat(story.unmet(Gate.ENDING)).contains("emergency-contacts", "protection-call");
    }

    @Test
    void at_red_nobody_waits_forty_minutes() {
        var story = Story.redAtNight();
        noAnswer(story).later("PT2M");
        noAnswer(story).later("PT2M");

        assertThat(noAnswer(story).step("emergency-contacts").state()).isEqualTo(OPEN);
    }

    @Test
    void a_guardian_who_answers_after_all_ends_the_search() {
        var story = Story.redAtNight();
        noAnswer(story);
        noAnswer(story);
        noAnswer(story);

        story.happens(FactKind.GUARDIAN_ATTEMPTED, OUTCOME, Outcome.REACHED);

        assertThat(story.step("emergency-contacts").state()).isEqualTo(NOT_APPLICABLE);
        assertThat(story.step("inform-guardian").state()).isEqualTo(DONE);
    }

    @Test
    void a_refusal_before_a_witness_is_as_good_as_a_signature() {
        var story = reached(Story.redAtNight());
        story.happens(FactKind.GUARDIAN_MET, KIN, Kin.PARENT, SIGNATURE, Signature.REFUSED_ALONE);
        assertThat(story.step("guardian-meeting").state()).isEqualTo(OPEN);

        story.happens(
                FactKind.GUARDIAN_MET, KIN, Kin.PARENT, SIGNATURE, Signature.REFUSED_WITH_WITNESS);
        assertThat(story.step("guardian-meeting").state()).isEqualTo(DONE);
    }

    @Test
    void by_day_the_guardian_call_waits_for_the_safe_contact_check() {
        var story = Story.at("2026-03-10T10:00").alert(Danger.VERY_WORRIED).started("red");

        assertThat(story.step("inform-guardian").state()).isEqualTo(WAITING);
        story.happens(FactKind.GUARDIAN_ATTEMPTED, OUTCOME, Outcome.REACHED);
        assertThat(story.step("inform-guardian").state()).isEqualTo(DONE);
    }

    @Test
    void at_night_it_only_warns_and_the_next_in_order_is_asked() {
        var story = Story.redAtNight();

        assertThat(story.step("inform-guardian").state()).isEqualTo(OPEN);
        assertThat(story.step("inform-guardian").asked()).startsWith("duty-teacher");
        assertThat(story.step("safe-contact-check").asked())
                .containsSequence("psychology-lead", "counselor", "duty-teacher");
    }

    @Test
    void a_student_who_denies_everything_at_yellow_still_has_a_guardian_told_and_is_followed() {
        var story =
                Story.at("2026-03-10T10:00")
                        .alert(Danger.NEEDS_ATTENTION)
                        .happens(FactKind.ACKNOWLEDGED)
                        .started("yellow")
                        .happens(FactKind.ASSESSED);

        assertThat(story.unmet(Gate.ENDING))
                .containsExactly("safe-contact-check", "inform-guardian", "follow-up");
    }

    @Test
    void danger_now_asks_for_the_emergency_number_at_once() {
        var story = Story.at("2026-03-10T10:00").alert(Danger.YES);

        assertThat(story.due("emergency-call")).isEqualTo("2026-03-10T10:05");
        assertThat(story.happens(FactKind.EMERGENCY_CALLED).step("emergency-call").state())
                .isEqualTo(DONE);
    }

    @Test
    void a_guardian_who_must_not_be_told_never_counts_and_telling_one_deviates() {
        var story = Story.at("2026-03-10T10:00").alert(Danger.VERY_WORRIED).started("red");
        story.happens(FactKind.SAFE_CONTACT_DECIDED, VERDICT, Verdict.SAFE);
        var barred = new Object[] {OUTCOME, Outcome.REACHED, STANDING, Standing.BARRED};

        story.later("PT1M").happens(FactKind.GUARDIAN_ATTEMPTED, barred);

        assertThat(story.step("inform-guardian").state()).isEqualTo(OPEN);
        assertThat(story.deviations()).containsExactly(new Deviation.NotAsked("inform-guardian"));
    }

    private static Story noAnswer(Story story) {
        return story.happens(FactKind.GUARDIAN_ATTEMPTED, OUTCOME, Outcome.NO_ANSWER);
    }

    private static Story reached(Story story) {
        return story.happens(FactKind.SAFE_CONTACT_DECIDED, VERDICT, Verdict.SAFE)
                .happens(FactKind.GUARDIAN_ATTEMPTED, OUTCOME, Outcome.REACHED);
    }
}
