package org.shouwang.command.response.fact;

import java.util.List;
import java.util.Optional;

/**
 * Every fact that somebody can record in a response by a form, in the order in which the page
 * offers them.
 */
public final class FactForms {

    private static final List<Group> GROUPS =
            List.of(
                    new Group(
                            "safety",
                            SafetyForms.SUPERVISION_TAKEN,
                            SafetyForms.MEANS_REMOVED,
                            SafetyForms.EMERGENCY_CALLED,
                            SafetyForms.SUPERVISION_ENDED,
                            GuardianForms.ABUSE_SUSPECTED),
                    new Group(
                            "guardian",
                            GuardianForms.SAFE_CONTACT_CHECKED,
                            GuardianForms.GUARDIAN_ATTEMPTED,
                            GuardianForms.EMERGENCY_CONTACT_ATTEMPTED,
                            GuardianForms.GUARDIAN_MET,
                            GuardianForms.CUSTODY_HANDED_OVER),
                    new Group(
                            "report",
                            ReportForms.BUREAU_REPORTED,
                            ReportForms.AUTHORITY_CALLED,
                            ReportForms.MANDATORY_REPORTED,
                            ReportForms.SAFETY_BRIEF_ISSUED,
                            ReportForms.STAFF_BRIEFED,
                            ReportForms.PEERS_CHECKED),
                    new Group(
                            "care",
                            CareForms.REFERRED,
                            CareForms.REFERRAL_ANSWERED,
                            CareForms.REFERRAL_VISITED,
                            SafetyForms.SAFETY_PLAN_WRITTEN,
                            CareForms.RETURN_EXPECTED,
                            CareForms.REENTRY_HELD,
                            CareForms.FOLLOWUP_HELD,
                            CareForms.FOLLOWUP_MISSED),
                    new Group(
                            "review",
                            ReportForms.LEVEL_REVIEWED,
                            ReportForms.INCIDENT_REVIEWED,
                            ReportForms.NOTE_ADDED));

    /** Forms that belong together, in the order in which a crisis usually needs them. */
    public record Group(String name, List<FactForm> forms) {

        Group(String name, FactForm... forms) {
            this(name, List.of(forms));
        }
    }

    private FactForms() {}

    public static List<Group> groups() {
        return GROUPS;
    }

    public static List<FactForm> all() {
        return GROUPS.stream().flatMap(group -> group.forms().stream()).toList();
    }

    public static Optional<FactForm> find(String name) {
        return all().stream().filter(form -> form.name().equals(name)).findFirst();
    }
}
