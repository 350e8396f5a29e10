package org.shouwang.plan.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What a fact may say about itself; each attribute has one closed type and none is free text. */
public enum Attribute {
    DANGER(FactCode.Danger.class),
    /** A level of the plan, by its id. */
    LEVEL(PlanRef.class),
    /** The neutral value of that level, for a plan that does not know its id. */
    NEUTRAL(Integer.class),
    CUSTODIAN(FactCode.Custodian.class),
    /** The adult who has the student in sight. */
    SUPERVISOR(UUID.class),
    SERVICE(FactCode.EmergencyService.class),
    INSTRUMENT(FactCode.Instrument.class),
    /** The neutral level (0 to 4) that an assessment forces at least. */
    FORCED_MINIMUM(Integer.class),
    /** What an assessment asks somebody to do the same day, whatever its sum. */
    TODAY(FactCode.Today.class),
    /** Whether an assessment says why. */
    RATIONALE(FactCode.Rationale.class),
    SUSPECT(FactCode.Suspect.class),
    VERDICT(FactCode.Verdict.class),
    CHANNEL(FactCode.Channel.class),
    OUTCOME(FactCode.Outcome.class),
    GUARDIAN(UUID.class),
    STANDING(FactCode.Standing.class),
    /** Whether anybody of all the guardians on record may be told. */
    FAMILY(FactCode.Family.class),
    CONTACT(UUID.class),
    AUTHORITY(FactCode.Authority.class),
    SIGNATURE(FactCode.Signature.class),
    KIN(FactCode.Kin.class),
    WITNESS(UUID.class),
    /** How many members of staff were there. */
    STAFF_PRESENT(Integer.class),
    REFERRAL(UUID.class),
    TARGET(FactCode.ReferralTarget.class),
    /** Whether there is a letter of referral or an appointment. */
    PAPER(FactCode.Paper.class),
    ANSWER(FactCode.ReferralAnswer.class),
    FORM(FactCode.ReportForm.class),
    /** Whether a report names its number, or who took it. */
    RECEIPT(FactCode.Receipt.class),
    VERSION(Integer.class),
    /** How many pupils were looked at, or members of staff briefed. */
    PEOPLE(Integer.class),
    DEBRIEF(FactCode.Debrief.class),
    RETURN_ON(LocalDate.class),
    ENTRY(FactCode.Entry.class),
    REVIEW_ON(LocalDate.class),
    CONDITION(FactCode.Condition.class),
    /** A step of the plan, by its id. */
    STEP(PlanRef.class),
    /** A reason code of the plan, by its id. */
    REASON(PlanRef.class),
    ROLE(FactCode.Holder.class),
    EXPIRES_AT(Instant.class);

    private final Class<?> type;

    Attribute(Class<?> type) {
        this.type = type;
    }

    /** The type every value of this attribute has. */
    public Class<?> type() {
        return type;
    }
}
