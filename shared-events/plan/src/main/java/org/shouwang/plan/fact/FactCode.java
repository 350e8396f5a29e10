package org.shouwang.plan.fact;

/** The closed sets of codes that an attribute of a fact may take. */
public sealed interface FactCode {

    /** The answer to the one question of the alert form: is there danger now? */
    enum Danger implements FactCode {
        YES,
        VERY_WORRIED,
        NEEDS_ATTENTION,
        NOT_SURE
    }

    /** With whom the student is. */
    enum Custodian implements FactCode {
        STAFF,
        GUARDIAN,
        RELATIVE,
        HOSPITAL,
        EMERGENCY_SERVICE,
        POLICE,
        CHILD_PROTECTION,
        OTHER_ADULT,
        NOBODY
    }

    /** Which emergency service was called. */
    enum EmergencyService implements FactCode {
        AMBULANCE,
        POLICE,
        FIRE
    }

    /** What the risk was assessed with. */
    enum Instrument implements FactCode {
        PHQ_A,
        PHQ_9,
        ASQ,
        GAD_7,
        FREE
    }

    /** What an answer asks for the same day; an interview is a contact too. */
    enum Today implements FactCode {
        HUMAN_CONTACT,
        CLINICAL_INTERVIEW
    }

    /** Whether an assessment says why; a score alone is no assessment. */
    enum Rationale implements FactCode {
        GIVEN,
        MISSING
    }

    /** Who is suspected of abuse or of a crime against the student. */
    enum Suspect implements FactCode {
        GUARDIAN,
        STAFF,
        STUDENT,
        OTHER
    }

    /** Whether it is safe for the student that the guardian is told. */
    enum Verdict implements FactCode {
        SAFE,
        UNSAFE,
        ALTERNATIVE_CONTACT
    }

    /** Whether a guardian may be told, as it stood when the fact was recorded. */
    enum Standing implements FactCode {
        MAY_BE_TOLD,
        BARRED
    }

    /** Whether any guardian on record may be told; nobody on record is nobody barred. */
    enum Family implements FactCode {
        SOMEBODY_MAY_BE_TOLD,
        NOBODY_MAY_BE_TOLD
    }

    /** How somebody was contacted. */
    enum Channel implements FactCode {
        PHONE,
        MESSAGE,
        VIDEO,
        IN_PERSON,
        LETTER
    }

    /** What came of an attempt to contact somebody. */
    enum Outcome implements FactCode {
        REACHED,
        NO_ANSWER,
        WRONG_NUMBER,
        REFUSED
    }

    /** A signature, or a refusal to sign; a refusal before a witness is as good as a signature. */
    enum Signature implements FactCode {
        SIGNED,
        REFUSED_WITH_WITNESS,
        REFUSED_ALONE,
        NOT_ASKED
    }

    /** How the adult who came to the meeting is related to the student. */
    enum Kin implements FactCode {
        PARENT,
        LEGAL_GUARDIAN,
        GRANDPARENT,
        OTHER_RELATIVE
    }

    /** Where a referral goes. */
    enum ReferralTarget implements FactCode {
        EMERGENCY_ROOM,
        PSYCHIATRY,
        COUNSELLING_CENTRE,
        OTHER
    }

    /** Whether a referral is by a letter or an appointment, or by word of mouth alone. */
    enum Paper implements FactCode {
        GIVEN,
        MISSING
    }

    /** What the place referred to answered. */
    enum ReferralAnswer implements FactCode {
        ACCEPTED,
        DECLINED
    }

    /** An authority outside the school that protects children. */
    enum Authority implements FactCode {
        POLICE,
        CHILD_PROTECTION
    }

    /** How a report was given. */
    enum ReportForm implements FactCode {
        ORAL,
        WRITTEN
    }

    /** Whether a report names the number it was given, or who took it. */
    enum Receipt implements FactCode {
        NAMED,
        MISSING
    }

    /** Whether the staff who were there were looked after as well as briefed. */
    enum Debrief implements FactCode {
        HELD,
        NOT_HELD
    }

    /** A full return to school, or a return under an interim plan that will be looked at again. */
    enum Entry implements FactCode {
        FULL,
        INTERIM
    }

    /** How a follow-up found the student. */
    enum Condition implements FactCode {
        STABLE,
        UNSTABLE
    }

    /** The role somebody acted in. Plans map their own roles onto these. */
    enum Holder implements FactCode {
        DUTY_TEACHER,
        CLASS_TEACHER,
        COUNSELOR,
        PSYCHOLOGY_LEAD,
        MORAL_EDUCATION_DIRECTOR,
        PRINCIPAL,
        ANY_STAFF,
        OUTSIDE
    }
}
