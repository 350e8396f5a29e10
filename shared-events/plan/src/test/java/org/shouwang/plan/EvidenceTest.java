package org.shouwang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.plan.engine.StepState.DONE;
import static org.shouwang.plan.engine.StepState.NOT_APPLICABLE;
import static org.shouwang.plan.engine.StepState.OPEN;
import static org.shouwang.plan.fact.Attribute.CUSTODIAN;
import static org.shouwang.plan.fact.Attribute.DEBRIEF;
import static org.shouwang.plan.fact.Attribute.FORM;
import static org.shouwang.plan.fact.Attribute.KIN;
import static org.shouwang.plan.fact.Attribute.OUTCOME;
import static org.shouwang.plan.fact.Attribute.PAPER;
import static org.shouwang.plan.fact.Attribute.PEOPLE;
import static org.shouwang.plan.fact.Attribute.RATIONALE;
import static org.shouwang.plan.fact.Attribute.RECEIPT;
import static org.shouwang.plan.fact.Attribute.ROLE;
import static org.shouwang.plan.fact.Attribute.SIGNATURE;
import static org.shouwang.plan.fact.Attribute.STAFF_PRESENT;
import static org.shouwang.plan.fact.Attribute.SUSPECT;
import static org.shouwang.plan.fact.Attribute.VERDICT;

import org.junit.jupiter.api.Test;
import org.shouwang.plan.document.Gate;
import org.shouwang.plan.engine.Missing;
import org.shouwang.plan.engine.StepState;
import org.shouwang.plan.fact.FactCode.Custodian;
import org.shouwang.plan.fact.FactCode.Debrief;
import org.shouwang.plan.fact.FactCode.Holder;
import org.shouwang.plan.fact.FactCode.Kin;
import org.shouwang.plan.fact.FactCode.Outcome;
import org.shouwang.plan.fact.FactCode.Paper;
import org.shouwang.plan.fact.FactCode.Rationale;
import org.shouwang.plan.fact.FactCode.Receipt;
import org.shouwang.plan.fact.FactCode.ReportForm;
import org.shouwang.plan.fact.FactCode.Signature;
import org.shouwang.plan.fact.FactCode.Suspect;
import org.shouwang.plan.fact.FactCode.Verdict;
import org.shouwang.plan.fact.FactKind;

/** A fact is taken as it comes; a step asks for its evidence: enough people, reasons, a number. */
class EvidenceTest {

    private final Story story = Story.redAtNight();

    @Test
    void an_assessment_by_one_alone_waits_for_a_second_person() {
        story.happensAlone(FactKind.ASSESSED);
        assertThat(state("assess")).isEqualTo(OPEN);
        assertThat(story.step("assess").missing())
                .filteredOn(Missing.Proof.class::isInstance)
                .singleElement()
                .satisfies(
                        missing ->
                                assertThat(((Missing.Proof) missing).anyOf())
                                        .singleElement()
                                        .matches(Missing.Lacking::asksForPeople));

        story.add(
                story.fact(FactKind.ASSESSED, story.now())
                        .confirmedBy(Story.LEAD)
                        .superseding(story.last().id()));
        assertThat(state("assess")).isEqualTo(DONE);
    }

    @Test
    void an_assessment_without_its_reasons_is_none_yet() {
        story.happens(FactKind.ASSESSED, RATIONALE, Rationale.MISSING);
        assertThat(state("assess")).isEqualTo(OPEN);
        story.happens(FactKind.ASSESSED);
        assertThat(state("assess")).isEqualTo(DONE);
    }

    @Test
    void a_meeting_takes_two_members_of_staff_by_name_or_by_their_number() {
        reached();
        story.happensAlone(
                FactKind.GUARDIAN_MET,
                KIN,
                Kin.PARENT,
                SIGNATURE,
                Signature.SIGNED,
                STAFF_PRESENT,
                1);
        assertThat(state("guardian-meeting")).isEqualTo(OPEN);
        story.happensAlone(
                FactKind.GUARDIAN_MET,
                KIN,
                Kin.PARENT,
                SIGNATURE,
                Signature.SIGNED,
                STAFF_PRESENT,
                2);
        assertThat(state("guardian-meeting")).isEqualTo(DONE);
    }

    @Test
    void the_mandatory_report_is_of_two_one_of_whom_leads_and_names_its_number() {
        story.happens(FactKind.ABUSE_SUSPECTED, SUSPECT, Suspect.OTHER);
        story.happensAlone(FactKind.MANDATORY_REPORT_MADE);
        assertThat(state("mandatory-report")).as("the counselor alone").isEqualTo(OPEN);
        story.happens(FactKind.MANDATORY_REPORT_MADE, RECEIPT, Receipt.MISSING);
        assertThat(state("mandatory-report")).as("without a number").isEqualTo(OPEN);
        story.happensToTheLead(FactKind.MANDATORY_REPORT_MADE, ROLE, Holder.CLASS_TEACHER);
        assertThat(state("mandatory-report")).as("two, neither of whom leads").isEqualTo(OPEN);
        story.happensToTheLead(FactKind.MANDATORY_REPORT_MADE, ROLE, Holder.PRINCIPAL);
        assertThat(state("mandatory-report")).isEqualTo(DONE);
    }

    @Test
    void where_the_principal_is_away_whoever_stands_in_reports_and_nothing_waits() {
        story.happens(FactKind.ABUSE_SUSPECTED, SUSPECT, Suspect.OTHER);
        story.happensToTheLead(FactKind.MANDATORY_REPORT_MADE, ROLE, Holder.PSYCHOLOGY_LEAD);
        assertThat(state("mandatory-report")).as("one alone, whoever that is").isEqualTo(OPEN);
        story.happensAlone(FactKind.MANDATORY_REPORT_MADE, ROLE, Holder.COUNSELOR);
        assertThat(state("mandatory-report")).isEqualTo(DONE);
    }

    @Test
    void a_referral_is_by_a_letter_or_an_appointment() {
        story.happens(FactKind.ASSESSED).happens(FactKind.REFERRAL_MADE, PAPER, Paper.MISSING);
        assertThat(state("refer")).isEqualTo(OPEN);
        assertThat(state("referral-attended"))
                .as("that anybody goes is asked all the same")
                .isNotEqualTo(NOT_APPLICABLE);
        story.happens(FactKind.REFERRAL_MADE, PAPER, Paper.GIVEN);
        assertThat(state("refer")).isEqualTo(DONE);
    }

    @Test
    void a_report_to_the_bureau_names_its_number_or_who_took_it() {
        story.happens(FactKind.BUREAU_REPORTED, FORM, ReportForm.ORAL, RECEIPT, Receipt.MISSING);
        assertThat(state("report-bureau")).isEqualTo(OPEN);
        story.happens(FactKind.BUREAU_REPORTED, FORM, ReportForm.ORAL);
        assertThat(state("report-bureau")).isEqualTo(DONE);
    }

    @Test
    void nobody_was_briefed_and_nobody_was_looked_at_prove_nothing() {
        story.happens(FactKind.STAFF_BRIEFED, PEOPLE, 0).happens(FactKind.PEERS_CHECKED, PEOPLE, 0);
        assertThat(state("brief-staff")).isEqualTo(OPEN);
        assertThat(state("peers-check")).isEqualTo(OPEN);
    }

    @Test
    void staff_who_were_involved_are_looked_after_within_three_days() {
        story.happens(FactKind.STAFF_BRIEFED, DEBRIEF, Debrief.NOT_HELD);
        assertThat(state("brief-staff")).isEqualTo(DONE);
        assertThat(state("debrief-staff")).isEqualTo(OPEN);
        assertThat(story.due("debrief-staff")).isEqualTo("2026-03-13T23:25");
    }

    @Test
    void nobody_is_no_adult_who_keeps_a_student_in_sight() {
        story.happens(FactKind.SUPERVISION_ENDED);
        assertThat(state("secure-student")).isEqualTo(OPEN);
        story.happens(FactKind.SUPERVISION_STARTED, CUSTODIAN, Custodian.NOBODY);
        assertThat(state("secure-student")).isEqualTo(OPEN);
        story.happens(FactKind.SUPERVISION_STARTED, CUSTODIAN, Custodian.STAFF);
        assertThat(state("secure-student")).isEqualTo(StepState.RUNNING);
        story.happens(FactKind.CUSTODY_HANDED_OVER, CUSTODIAN, Custodian.NOBODY);
        assertThat(state("secure-student")).isEqualTo(OPEN);
        assertThat(story.step("secure-student").due()).isPresent();
    }

    @Test
    void a_hand_over_to_whom_the_student_fears_does_not_end_the_watch() {
        story.happens(FactKind.SAFE_CONTACT_DECIDED, VERDICT, Verdict.UNSAFE)
                .happens(FactKind.CUSTODY_HANDED_OVER, CUSTODIAN, Custodian.GUARDIAN);
        assertThat(state("secure-student")).isEqualTo(OPEN);
        story.happens(FactKind.CUSTODY_HANDED_OVER, CUSTODIAN, Custodian.HOSPITAL);
        assertThat(state("secure-student")).isEqualTo(DONE);
    }

    @Test
    void a_guardian_who_refuses_is_not_informed_and_others_are_asked_for_help() {
        assertThat(state("protection-call")).isEqualTo(NOT_APPLICABLE);
        story.happens(FactKind.SAFE_CONTACT_DECIDED, VERDICT, Verdict.SAFE)
                .happens(FactKind.GUARDIAN_ATTEMPTED, OUTCOME, Outcome.REFUSED);
        assertThat(state("inform-guardian")).isEqualTo(OPEN);
        assertThat(state("emergency-contacts")).isEqualTo(OPEN);
        assertThat(state("protection-call")).isEqualTo(OPEN);
        assertThat(story.due("protection-call")).isEqualTo("2026-03-11T01:25");
        assertThat(story.unmet(Gate.ENDING)).contains("protection-call", "emergency-contacts");

        reached();
        assertThat(state("inform-guardian")).isEqualTo(DONE);
        assertThat(state("protection-call")).as("who comes round").isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void a_refusal_to_sign_that_nobody_witnessed_is_a_refusal() {
        reached();
        story.happens(FactKind.GUARDIAN_MET, KIN, Kin.PARENT, SIGNATURE, Signature.REFUSED_ALONE);
        assertThat(state("guardian-meeting")).isEqualTo(OPEN);
        assertThat(state("protection-call")).isEqualTo(OPEN);
        story.happens(
                FactKind.GUARDIAN_MET, KIN, Kin.PARENT, SIGNATURE, Signature.REFUSED_WITH_WITNESS);
        assertThat(state("guardian-meeting")).isEqualTo(DONE);
        assertThat(state("protection-call")).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void an_end_takes_as_long_as_a_lowering() {
        assertThat(story.view().gate(Gate.ENDING).notBefore())
                .contains(Story.instant("2026-03-17T23:25"));
    }

    @Test
    void the_review_of_an_incident_comes_after_its_end() {
        story.happens(FactKind.INCIDENT_REVIEWED).later("P10D").happens(FactKind.ENDED);
        assertThat(state("incident-review")).isEqualTo(OPEN);
        assertThat(story.due("incident-review")).isEqualTo("2026-04-17T23:25");
        story.happens(FactKind.INCIDENT_REVIEWED);
        assertThat(state("incident-review")).isEqualTo(DONE);
    }

    private void reached() {
        story.happens(FactKind.SAFE_CONTACT_DECIDED, VERDICT, Verdict.SAFE)
                .happens(FactKind.GUARDIAN_ATTEMPTED, OUTCOME, Outcome.REACHED);
    }

    private StepState state(String step) {
        return story.step(step).state();
    }
}
