package org.shouwang.query.plan;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.shouwang.plan.document.Condition;
import org.shouwang.plan.document.Evidence;
import org.shouwang.plan.document.FactPattern;
import org.shouwang.plan.engine.Missing;
import org.shouwang.plan.engine.StepView;
import org.shouwang.plan.fact.FactKind;

/** Under which name the writer keeps the form that records what a step is missing. */
public final class FactForms {

    private static final Map<FactKind, String> NAMES = new EnumMap<>(FactKind.class);

    static {
        NAMES.put(FactKind.SUPERVISION_STARTED, "supervision-taken");
        NAMES.put(FactKind.SUPERVISION_HANDED_OVER, "supervision-taken");
        NAMES.put(FactKind.SUPERVISION_ENDED, "supervision-ended");
        NAMES.put(FactKind.MEANS_REMOVED, "means-removed");
        NAMES.put(FactKind.EMERGENCY_CALLED, "emergency-called");
        NAMES.put(FactKind.ABUSE_SUSPECTED, "abuse-suspected");
        NAMES.put(FactKind.SAFE_CONTACT_DECIDED, "safe-contact-checked");
        NAMES.put(FactKind.GUARDIAN_ATTEMPTED, "guardian-attempted");
        NAMES.put(FactKind.EMERGENCY_CONTACT_ATTEMPTED, "emergency-contact-attempted");
        NAMES.put(FactKind.PROTECTION_CALLED, "authority-called");
        NAMES.put(FactKind.GUARDIAN_MET, "guardian-met");
        NAMES.put(FactKind.CUSTODY_HANDED_OVER, "custody-handed-over");
        NAMES.put(FactKind.REFERRAL_MADE, "referred");
        NAMES.put(FactKind.REFERRAL_ANSWERED, "referral-answered");
        NAMES.put(FactKind.REFERRAL_ATTENDED, "referral-visited");
        NAMES.put(FactKind.REFERRAL_MISSED, "referral-visited");
        NAMES.put(FactKind.BUREAU_REPORTED, "bureau-reported");
        NAMES.put(FactKind.MANDATORY_REPORT_MADE, "mandatory-reported");
        NAMES.put(FactKind.SAFETY_PLAN_WRITTEN, "safety-plan-written");
        NAMES.put(FactKind.PEERS_CHECKED, "peers-checked");
        NAMES.put(FactKind.STAFF_BRIEFED, "staff-briefed");
        NAMES.put(FactKind.BRIEF_ISSUED, "safety-brief-issued");
        NAMES.put(FactKind.RETURN_EXPECTED, "return-expected");
        NAMES.put(FactKind.REENTRY_HELD, "reentry-held");
        NAMES.put(FactKind.FOLLOW_UP_HELD, "followup-held");
        NAMES.put(FactKind.FOLLOW_UP_MISSED, "followup-missed");
        NAMES.put(FactKind.LEVEL_REVIEWED, "level-reviewed");
        NAMES.put(FactKind.INCIDENT_REVIEWED, "incident-reviewed");
    }

    private FactForms() {}

    /** Empty when nothing is missing that a form records, such as an assessment or an ending. */
    public static Optional<String> of(StepView step) {
        for (Missing missing : step.missing()) {
            if (missing instanceof Missing.Proof proof) {
                Optional<String> form =
                        proof.anyOf().stream().flatMap(l -> of(l.pattern()).stream()).findFirst();
                if (form.isPresent()) {
                    return form;
                }
            }
        }
        return switch (step.step().evidence()) {
            case Evidence.Series series -> of(series.each());
            case Evidence.Kept kept -> of(kept.keptWhile());
            case Evidence.Once once -> of(once.doneWhen());
        };
    }

    private static Optional<String> of(Condition condition) {
        return condition instanceof FactPattern pattern
                ? pattern.kinds().stream()
                        .sorted()
                        .map(NAMES::get)
                        .filter(n -> n != null)
                        .findFirst()
                : Optional.empty();
    }
}
