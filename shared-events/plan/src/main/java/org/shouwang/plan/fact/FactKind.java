package org.shouwang.plan.fact;

import java.util.Set;

/**
 * Every kind of fact a plan can ask for, with the attributes it may carry. Attributes are optional:
 * a fact that says less is still a fact, it only satisfies fewer conditions.
 */
public enum FactKind {
    ALERT_RAISED(Attribute.DANGER),
    /** A further alert about the same student, while the response runs. */
    ANOTHER_ALERT(Attribute.DANGER),
    ACKNOWLEDGED,
    PLAN_STARTED(Attribute.LEVEL, Attribute.NEUTRAL),
    LEVEL_RAISED(Attribute.LEVEL, Attribute.NEUTRAL),
    LOWERING_PROPOSED(Attribute.LEVEL, Attribute.NEUTRAL),
    LEVEL_LOWERED(Attribute.LEVEL, Attribute.NEUTRAL),
    SUPERVISION_STARTED(Attribute.CUSTODIAN, Attribute.SUPERVISOR, Attribute.STANDING),
    SUPERVISION_HANDED_OVER(Attribute.CUSTODIAN, Attribute.SUPERVISOR, Attribute.STANDING),
    /** Supervision by the school ended; the custodian says with whom the student is now. */
    SUPERVISION_ENDED(Attribute.CUSTODIAN),
    MEANS_REMOVED,
    EMERGENCY_CALLED(Attribute.SERVICE),
    ASSESSED(Attribute.INSTRUMENT, Attribute.FORCED_MINIMUM, Attribute.TODAY, Attribute.RATIONALE),
    ABUSE_SUSPECTED(Attribute.SUSPECT),
    SAFE_CONTACT_DECIDED(Attribute.VERDICT),
    /**
     * Whether a guardian may be told, as the student's record says; the custodian says that the
     * student is in the hands of this one, or of one whom nobody named.
     */
    GUARDIAN_STANDS(Attribute.GUARDIAN, Attribute.STANDING, Attribute.FAMILY, Attribute.CUSTODIAN),
    GUARDIAN_ATTEMPTED(
            Attribute.CHANNEL, Attribute.OUTCOME, Attribute.GUARDIAN, Attribute.STANDING),
    EMERGENCY_CONTACT_ATTEMPTED(Attribute.CHANNEL, Attribute.OUTCOME, Attribute.CONTACT),
    PROTECTION_CALLED(Attribute.AUTHORITY),
    GUARDIAN_MET(
            Attribute.SIGNATURE,
            Attribute.KIN,
            Attribute.GUARDIAN,
            Attribute.STANDING,
            Attribute.WITNESS,
            Attribute.STAFF_PRESENT),
    CUSTODY_HANDED_OVER(Attribute.CUSTODIAN, Attribute.GUARDIAN, Attribute.STANDING),
    REFERRAL_MADE(Attribute.REFERRAL, Attribute.TARGET, Attribute.PAPER),
    REFERRAL_ANSWERED(Attribute.REFERRAL, Attribute.ANSWER),
    REFERRAL_ATTENDED(Attribute.REFERRAL),
    REFERRAL_MISSED(Attribute.REFERRAL),
    BUREAU_REPORTED(Attribute.FORM, Attribute.RECEIPT),
    MANDATORY_REPORT_MADE(Attribute.AUTHORITY, Attribute.RECEIPT, Attribute.ROLE),
    SAFETY_PLAN_WRITTEN(Attribute.VERSION),
    PEERS_CHECKED(Attribute.PEOPLE),
    STAFF_BRIEFED(Attribute.PEOPLE, Attribute.DEBRIEF),
    BRIEF_ISSUED,
    RETURN_EXPECTED(Attribute.RETURN_ON),
    REENTRY_HELD(Attribute.ENTRY, Attribute.REVIEW_ON),
    FOLLOW_UP_HELD(Attribute.CONDITION, Attribute.CHANNEL),
    FOLLOW_UP_MISSED,
    LEVEL_REVIEWED,
    INCIDENT_REVIEWED,
    STEP_WAIVED(Attribute.STEP, Attribute.REASON, Attribute.ROLE, Attribute.EXPIRES_AT),
    WAIVER_EXPIRED(Attribute.STEP),
    ENDING_PROPOSED,
    ENDED,
    DISMISSAL_PROPOSED,
    DISMISSED,
    /** Takes back the fact that it supersedes and puts nothing in its place. */
    ENTRY_CORRECTED;

    private final Set<Attribute> attributes;

    FactKind(Attribute... attributes) {
        this.attributes = Set.of(attributes);
    }

    /** The attributes that a fact of this kind may carry. */
    public Set<Attribute> attributes() {
        return attributes;
    }
}
