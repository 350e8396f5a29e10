package org.shouwang.command.response.fact;

import java.util.List;
import java.util.Optional;

/**
 * Every fact that somebody can record in a response by a form, in the order in which the page
 * offers them.
 */
public final class FactForms {

    private static final List<FactForm> ALL =
            List.of(
                    SafetyForms.SUPERVISION_TAKEN,
                    SafetyForms.MEANS_REMOVED,
                    SafetyForms.EMERGENCY_CALLED,
                    GuardianForms.SAFE_CONTACT_CHECKED,
                    GuardianForms.GUARDIAN_ATTEMPTED,
                    GuardianForms.EMERGENCY_CONTACT_ATTEMPTED,
                    GuardianForms.GUARDIAN_MET,
                    GuardianForms.CUSTODY_HANDED_OVER,
                    SafetyForms.SUPERVISION_ENDED,
                    GuardianForms.ABUSE_SUSPECTED,
                    ReportForms.AUTHORITY_CALLED,
                    ReportForms.MANDATORY_REPORTED,
                    ReportForms.BUREAU_REPORTED,
                    CareForms.REFERRED,
                    CareForms.REFERRAL_ANSWERED,
                    CareForms.REFERRAL_VISITED,
                    SafetyForms.SAFETY_PLAN_WRITTEN,
                    ReportForms.SAFETY_BRIEF_ISSUED,
                    ReportForms.PEERS_CHECKED,
                    ReportForms.STAFF_BRIEFED,
                    CareForms.RETURN_EXPECTED,
                    CareForms.REENTRY_HELD,
                    CareForms.FOLLOWUP_HELD,
                    CareForms.FOLLOWUP_MISSED,
                    ReportForms.LEVEL_REVIEWED,
                    ReportForms.INCIDENT_REVIEWED,
                    ReportForms.NOTE_ADDED);

    private FactForms() {}

    public static List<FactForm> all() {
        return ALL;
    }

    public static Optional<FactForm> find(String name) {
        return ALL.stream().filter(form -> form.name().equals(name)).findFirst();
    }
}
