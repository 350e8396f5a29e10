package org.shouwang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.plan.engine.StepState.DONE;
import static org.shouwang.plan.engine.StepState.OPEN;
import static org.shouwang.plan.engine.StepState.WAIVED;
import static org.shouwang.plan.fact.Attribute.KIN;
import static org.shouwang.plan.fact.Attribute.OUTCOME;
import static org.shouwang.plan.fact.Attribute.REASON;
import static org.shouwang.plan.fact.Attribute.ROLE;
import static org.shouwang.plan.fact.Attribute.SIGNATURE;
import static org.shouwang.plan.fact.Attribute.STEP;
import static org.shouwang.plan.fact.Attribute.VERDICT;

import org.junit.jupiter.api.Test;
import org.shouwang.plan.document.Gate;
import org.shouwang.plan.engine.Deadline;
import org.shouwang.plan.engine.WaiverProblem;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.FactCode.Holder;
import org.shouwang.plan.fact.FactCode.Kin;
import org.shouwang.plan.fact.FactCode.Outcome;
import org.shouwang.plan.fact.FactCode.Signature;
import org.shouwang.plan.fact.FactCode.Verdict;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.fact.PlanRef;

class WaiverTest {

    private static Story informed() {
        return Story.redAtNight()
                .happens(FactKind.SAFE_CONTACT_DECIDED, VERDICT, Verdict.SAFE)
                .happens(FactKind.GUARDIAN_ATTEMPTED, OUTCOME, Outcome.REACHED);
    }

    private static Fact waiver(Story story, String step, String reason, Holder role) {
        return story.fact(
                FactKind.STEP_WAIVED,
                story.now(),
                STEP,
                new PlanRef(step),
                REASON,
                new PlanRef(reason),
                ROLE,
                role);
    }

    @Test
    void the_principal_waives_the_meeting_for_a_left_behind_child_for_forty_eight_hours() {
        var story = informed();
        story.add(waiver(story, "guardian-meeting", "unaccompanied-child", Holder.PRINCIPAL));
        var ends = story.now().plus(java.time.Duration.ofHours(48));

        assertThat(story.step("guardian-meeting").state()).isEqualTo(WAIVED);
        assertThat(story.step("guardian-meeting").waivedUntil()).contains(ends);
        assertThat(story.unmet(Gate.ENDING)).doesNotContain("guardian-meeting");

        story.later("PT48H");
        assertThat(story.step("guardian-meeting").state()).isEqualTo(OPEN);
        assertThat(story.unmet(Gate.ENDING)).contains("guardian-meeting");
    }

    @Test
    void the_step_is_due_again_when_its_waiver_ends() {
        var story = informed();
        story.add(waiver(story, "guardian-meeting", "unaccompanied-child", Holder.PRINCIPAL));
        var ends = story.now().plus(java.time.Duration.ofHours(48));

        assertThat(story.brought()).contains(new Deadline("guardian-meeting", 1, ends));
        assertThat(story.later("PT47H").step("guardian-meeting").overdue()).isFalse();
        assertThat(story.later("PT2H").step("guardian-meeting").overdue()).isTrue();
    }

    @Test
    void a_grandparent_stands_in_for_absent_parents() {
        var story = informed();
        var signed = new Object[] {KIN, Kin.GRANDPARENT, SIGNATURE, Signature.SIGNED};
        story.happens(FactKind.GUARDIAN_MET, signed);
        assertThat(story.step("guardian-meeting").state()).isEqualTo(OPEN);

        story.add(waiver(story, "guardian-meeting", "unaccompanied-child", Holder.PRINCIPAL));
        assertThat(story.step("guardian-meeting").state()).isEqualTo(DONE);
        assertThat(story.later("PT72H").step("guardian-meeting").state()).isEqualTo(DONE);
    }

    @Test
    void a_waiver_against_the_rule_does_not_count_and_says_why() {
        var story = informed();
        var wrongRole =
                waiver(story, "guardian-meeting", "unaccompanied-child", Holder.CLASS_TEACHER);
        var wrongReason = waiver(story, "guardian-meeting", "no-means", Holder.PRINCIPAL);
        var never = waiver(story, "mandatory-report", "no-means", Holder.PRINCIPAL);
        var unknown = waiver(story, "no-such-step", "no-means", Holder.PRINCIPAL);

        assertThat(story.engine().waiverProblems(wrongRole))
                .containsExactly(WaiverProblem.ROLE_MAY_NOT);
        assertThat(story.engine().waiverProblems(wrongReason))
                .containsExactly(WaiverProblem.REASON_NOT_ALLOWED);
        assertThat(story.engine().waiverProblems(never))
                .containsExactly(WaiverProblem.NEVER_WAIVED);
        assertThat(story.engine().waiverProblems(unknown))
                .containsExactly(WaiverProblem.NO_SUCH_STEP);
        assertThat(story.add(wrongRole).add(wrongReason).step("guardian-meeting").state())
                .isEqualTo(OPEN);
    }

    @Test
    void some_waivers_need_a_second_signer() {
        var story = informed().happens(FactKind.ASSESSED);
        var alone = waiver(story, "refer", "already-in-care", Holder.PRINCIPAL);

        assertThat(story.engine().waiverProblems(alone))
                .containsExactly(WaiverProblem.SECOND_PERSON_MISSING);
        assertThat(story.add(alone.confirmedBy(Story.LEAD)).step("refer").state())
                .isEqualTo(WAIVED);
    }

    @Test
    void a_waiver_does_not_excuse_what_was_overdue_before_it() {
        var story = informed().on("2026-03-12T09:00");
        assertThat(story.step("guardian-meeting").overdue()).isTrue();

        story.add(waiver(story, "guardian-meeting", "guardian-away", Holder.PRINCIPAL));

        assertThat(story.due("guardian-meeting")).isEqualTo("2026-03-11T05:25");
        assertThat(story.step("guardian-meeting").overdue()).isFalse();
        assertThat(story.step("guardian-meeting").round().orElseThrow().wasOverdue(story.now()))
                .isTrue();
    }

    @Test
    void a_waiver_dated_back_holds_from_when_it_was_recorded() {
        var story = informed().on("2026-03-12T09:00");
        var backDated =
                story.fact(
                        FactKind.STEP_WAIVED,
                        Story.instant("2026-03-11T01:00"),
                        STEP,
                        new PlanRef("guardian-meeting"),
                        REASON,
                        new PlanRef("guardian-away"),
                        ROLE,
                        Holder.PRINCIPAL);

        assertThat(story.add(backDated).due("guardian-meeting")).isEqualTo("2026-03-11T05:25");
    }

    @Test
    void an_expiry_on_record_ends_a_waiver_early() {
        var story = informed();
        story.add(waiver(story, "guardian-meeting", "guardian-away", Holder.PRINCIPAL));
        story.later("PT3H").happens(FactKind.WAIVER_EXPIRED, STEP, new PlanRef("guardian-meeting"));

        assertThat(story.step("guardian-meeting").state()).isEqualTo(OPEN);
    }
}
