package org.shouwang.query.plan;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shouwang.plan.document.Condition;
import org.shouwang.plan.document.Evidence;
import org.shouwang.plan.document.FactPattern;
import org.shouwang.plan.engine.Missing;
import org.shouwang.plan.engine.Patterns;
import org.shouwang.plan.engine.StepView;
import org.shouwang.plan.fact.Attribute;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.FactCode;
import org.shouwang.plan.fact.FactKind;

/** Where, below a response, the writer keeps the form that records what a step is missing. */
public final class FactForms {

    private static final Map<FactKind, String> PATHS = new EnumMap<>(FactKind.class);

    static {
        PATHS.put(FactKind.SUPERVISION_STARTED, "/record/supervision-taken");
        PATHS.put(FactKind.SUPERVISION_HANDED_OVER, "/record/supervision-taken");
        PATHS.put(FactKind.SUPERVISION_ENDED, "/record/supervision-ended");
        PATHS.put(FactKind.MEANS_REMOVED, "/record/means-removed");
        PATHS.put(FactKind.EMERGENCY_CALLED, "/record/emergency-called");
        PATHS.put(FactKind.ASSESSED, "#assess");
        PATHS.put(FactKind.ENDED, "/act/propose-ending");
        PATHS.put(FactKind.ABUSE_SUSPECTED, "/record/abuse-suspected");
        PATHS.put(FactKind.SAFE_CONTACT_DECIDED, "/record/safe-contact-checked");
        PATHS.put(FactKind.GUARDIAN_ATTEMPTED, "/record/guardian-attempted");
        PATHS.put(FactKind.EMERGENCY_CONTACT_ATTEMPTED, "/record/emergency-contact-attempted");
        PATHS.put(FactKind.PROTECTION_CALLED, "/record/authority-called");
        PATHS.put(FactKind.GUARDIAN_MET, "/record/guardian-met");
        PATHS.put(FactKind.CUSTODY_HANDED_OVER, "/record/custody-handed-over");
        PATHS.put(FactKind.REFERRAL_MADE, "/record/referred");
        PATHS.put(FactKind.REFERRAL_ANSWERED, "/record/referral-answered");
        PATHS.put(FactKind.REFERRAL_ATTENDED, "/record/referral-visited");
        PATHS.put(FactKind.REFERRAL_MISSED, "/record/referral-visited");
        PATHS.put(FactKind.BUREAU_REPORTED, "/record/bureau-reported");
        PATHS.put(FactKind.MANDATORY_REPORT_MADE, "/record/mandatory-reported");
        PATHS.put(FactKind.SAFETY_PLAN_WRITTEN, "/record/safety-plan-written");
        PATHS.put(FactKind.PEERS_CHECKED, "/record/peers-checked");
        PATHS.put(FactKind.STAFF_BRIEFED, "/record/staff-briefed");
        PATHS.put(FactKind.BRIEF_ISSUED, "/record/safety-brief-issued");
        PATHS.put(FactKind.RETURN_EXPECTED, "/record/return-expected");
        PATHS.put(FactKind.REENTRY_HELD, "/record/reentry-held");
        PATHS.put(FactKind.FOLLOW_UP_HELD, "/record/followup-held");
        PATHS.put(FactKind.FOLLOW_UP_MISSED, "/record/followup-missed");
        PATHS.put(FactKind.LEVEL_REVIEWED, "/record/level-reviewed");
        PATHS.put(FactKind.INCIDENT_REVIEWED, "/record/incident-reviewed");
    }

    private FactForms() {}

    /** The path after the response's own; empty when nothing is missing that a form records. */
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
            // Whoever keeps it up: each of them is recorded by the same form.
            case Evidence.Kept kept ->
                    Patterns.of(kept).stream().flatMap(pattern -> of(pattern).stream()).findFirst();
            case Evidence.Once once -> of(once.doneWhen());
        };
    }

    /** The form that recorded a fact: it puts it right too. */
    public static Optional<String> of(Fact fact) {
        return fact.kind() == FactKind.ASSESSED
                ? fact.get(Attribute.INSTRUMENT, FactCode.Instrument.class)
                        .map(
                                by ->
                                        "/assess/"
                                                + by.name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', '-'))
                : Optional.ofNullable(PATHS.get(fact.kind()))
                        .filter(path -> path.startsWith("/record/"));
    }

    private static Optional<String> of(Condition condition) {
        return condition instanceof FactPattern pattern
                ? pattern.kinds().stream()
                        .sorted()
                        .map(PATHS::get)
                        .filter(n -> n != null)
                        .findFirst()
                : Optional.empty();
    }
}
