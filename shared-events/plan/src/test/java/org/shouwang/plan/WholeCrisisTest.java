package org.shouwang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.plan.fact.Attribute.CONDITION;
import static org.shouwang.plan.fact.Attribute.CUSTODIAN;
import static org.shouwang.plan.fact.Attribute.ENTRY;
import static org.shouwang.plan.fact.Attribute.FORM;
import static org.shouwang.plan.fact.Attribute.KIN;
import static org.shouwang.plan.fact.Attribute.LEVEL;
import static org.shouwang.plan.fact.Attribute.OUTCOME;
import static org.shouwang.plan.fact.Attribute.SIGNATURE;
import static org.shouwang.plan.fact.Attribute.VERDICT;

import org.junit.jupiter.api.Test;
import org.shouwang.plan.document.Gate;
import org.shouwang.plan.engine.StepState;
import org.shouwang.plan.engine.StepView;
import org.shouwang.plan.fact.FactCode.Condition;
import org.shouwang.plan.fact.FactCode.Custodian;
import org.shouwang.plan.fact.FactCode.Entry;
import org.shouwang.plan.fact.FactCode.Kin;
import org.shouwang.plan.fact.FactCode.Outcome;
import org.shouwang.plan.fact.FactCode.ReportForm;
import org.shouwang.plan.fact.FactCode.Signature;
import org.shouwang.plan.fact.FactCode.Verdict;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.fact.PlanRef;

class WholeCrisisTest {

    @Test
    void a_crisis_lived_through_ends_with_nothing_open_and_nothing_late() {
        var story = theNight();
        assertThat(story.unmet(Gate.ENDING))
                .containsExactly("referral-attended", "re-entry", "follow-up");

        story.on("2026-03-14T10:00").happens(FactKind.REFERRAL_ATTENDED);
        story.on("2026-03-11T22:00");
        daysOfFollowUps(story);
        story.on("2026-03-17T16:00").happens(FactKind.LEVEL_REVIEWED);
        story.on("2026-03-18T23:45").happens(FactKind.REENTRY_HELD, ENTRY, Entry.FULL);
        assertThat(story.view().gate(Gate.LOWERING).open()).isTrue();

        story.happens(FactKind.LEVEL_LOWERED, LEVEL, new PlanRef("orange"));
        for (int i = 0; i < 6; i++) {
            followUp(story.later("P3D"));
        }
        assertThat(story.unmet(Gate.ENDING)).isEmpty();
        assertThat(story.view().gate(Gate.ENDING).open()).isTrue();

        story.happens(FactKind.ENDING_PROPOSED).happens(FactKind.ENDED);
        assertThat(story.view().steps())
                .filteredOn(view -> !view.lateBy().isZero())
                .extracting(view -> view.step().id())
                .isEmpty();
        assertThat(story.step("follow-up").rounds())
                .allSatisfy(round -> assertThat(round.lateBy(story.now())).isZero());
        assertThat(story.view().steps())
                .filteredOn(view -> view.state() == StepState.OPEN)
                .extracting(StepView::step)
                .isEmpty();
    }

    @Test
    void ending_too_soon_is_refused_with_every_unmet_step() {
        assertThat(Story.redAtNight().unmet(Gate.ENDING))
                .containsExactly(
                        "means-removed",
                        "assess",
                        "safe-contact-check",
                        "inform-guardian",
                        "guardian-meeting",
                        "hand-over-custody",
                        "refer",
                        "report-bureau",
                        "report-bureau-written",
                        "safety-plan",
                        "peers-check",
                        "brief-staff",
                        "debrief-staff",
                        "follow-up");
    }

    @Test
    void an_alert_is_not_dismissed_while_nobody_acknowledged_it_or_the_student_is_alone() {
        var story =
                Story.at("2026-03-10T23:05")
                        .alert(org.shouwang.plan.fact.FactCode.Danger.VERY_WORRIED);
        assertThat(story.unmet(Gate.DISMISSING)).containsExactly("secure-student", "acknowledge");

        story.happens(FactKind.SUPERVISION_STARTED).happens(FactKind.ACKNOWLEDGED);
        assertThat(story.view().gate(Gate.DISMISSING).open()).isTrue();

        story.happens(FactKind.DISMISSED);
        assertThat(story.engine().deadlines(story.facts())).isEmpty();
    }

    private static Story theNight() {
        return Story.redAtNight()
                .entered(FactKind.MEANS_REMOVED, "2026-03-10T23:12")
                .later("PT20M")
                .happens(FactKind.ASSESSED)
                .happens(FactKind.SAFE_CONTACT_DECIDED, VERDICT, Verdict.SAFE)
                .happens(FactKind.GUARDIAN_ATTEMPTED, OUTCOME, Outcome.NO_ANSWER)
                .later("PT5M")
                .happens(FactKind.GUARDIAN_ATTEMPTED, OUTCOME, Outcome.NO_ANSWER)
                .later("PT5M")
                .happens(FactKind.GUARDIAN_ATTEMPTED, OUTCOME, Outcome.REACHED)
                .happens(FactKind.BUREAU_REPORTED, FORM, ReportForm.ORAL)
                .later("PT2H")
                .happens(
                        FactKind.GUARDIAN_MET,
                        KIN,
                        Kin.PARENT,
                        SIGNATURE,
                        Signature.REFUSED_WITH_WITNESS)
                .happens(FactKind.CUSTODY_HANDED_OVER, CUSTODIAN, Custodian.HOSPITAL)
                .happens(FactKind.SUPERVISION_ENDED, CUSTODIAN, Custodian.HOSPITAL)
                .happens(FactKind.REFERRAL_MADE)
                .on("2026-03-11T10:00")
                .happens(FactKind.BUREAU_REPORTED, FORM, ReportForm.WRITTEN)
                .happens(FactKind.SAFETY_PLAN_WRITTEN)
                .happens(FactKind.PEERS_CHECKED)
                .happens(FactKind.BRIEF_ISSUED)
                .happens(FactKind.STAFF_BRIEFED);
    }

    private static void daysOfFollowUps(Story story) {
        for (int day = 0; day < 7; day++) {
            followUp(story);
            story.later("PT23H30M");
        }
    }

    private static void followUp(Story story) {
        story.happens(FactKind.FOLLOW_UP_HELD, CONDITION, Condition.STABLE);
    }
}
