package org.shouwang.command.response.fact;

import java.util.List;
import java.util.Optional;
import org.shouwang.command.form.Answers;
import org.shouwang.command.form.Field;
import org.shouwang.contract.Adult;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.response.ResponseFact.Custodian;
import org.shouwang.contract.response.ResponseFact.EmergencyCalled;
import org.shouwang.contract.response.ResponseFact.EmergencyService;
import org.shouwang.contract.response.ResponseFact.MeansRemoved;
import org.shouwang.contract.response.ResponseFact.SafetyPlanWritten;
import org.shouwang.contract.response.ResponseFact.SupervisionEnded;
import org.shouwang.contract.response.ResponseFact.SupervisionTaken;

/** What keeps the student safe now: watch, means, emergency call, safety plan. */
final class SafetyForms {

    private static final Field<Custodian> CUSTODIAN = Field.choice("custodian", Custodian.class);
    private static final Field<StaffId> STAFF = Field.pick("staff", StaffId::new).optional();
    private static final Field<Confidential> OTHER = Field.line("other", 80).optional();
    private static final Field<Confidential> REASON = Field.lines("reason", 2_000);
    private static final Field<Confidential> ITEMS = Field.lines("items", 2_000);
    private static final Field<EmergencyService> SERVICE =
            Field.choice("service", EmergencyService.class);
    private static final Field<Confidential> NOTE = Field.lines("note", 2_000).optional();

    /** The record counts the versions; nobody types them. */
    private static final int COUNTED_LATER = 0;

    private static final Field<Confidential> PLAN = Field.lines("plan", 10_000);
    private static final Field<Boolean> WITH_STUDENT = Field.tick("with-student");
    private static final Field<Boolean> WITH_GUARDIAN = Field.tick("with-guardian");

    static final FactForm SUPERVISION_TAKEN =
            new FactForm(
                    "supervision-taken",
                    List.of(CUSTODIAN, STAFF, OTHER),
                    answers -> {
                        Adult adult = adult(answers);
                        Custodian custodian = answers.get(CUSTODIAN);
                        return entry -> new SupervisionTaken(entry, custodian, adult);
                    });

    static final FactForm SUPERVISION_ENDED =
            new FactForm(
                    "supervision-ended",
                    List.of(CUSTODIAN, REASON),
                    answers ->
                            entry ->
                                    new SupervisionEnded(
                                            entry, answers.get(CUSTODIAN), answers.get(REASON)));

    static final FactForm MEANS_REMOVED =
            new FactForm(
                    "means-removed",
                    List.of(ITEMS),
                    answers -> entry -> new MeansRemoved(entry, answers.get(ITEMS)));

    static final FactForm EMERGENCY_CALLED =
            new FactForm(
                    "emergency-called",
                    List.of(SERVICE, NOTE),
                    answers ->
                            entry ->
                                    new EmergencyCalled(
                                            entry, answers.get(SERVICE), answers.find(NOTE)));

    static final FactForm SAFETY_PLAN_WRITTEN =
            new FactForm(
                    "safety-plan-written",
                    List.of(PLAN, WITH_STUDENT, WITH_GUARDIAN),
                    answers ->
                            entry ->
                                    new SafetyPlanWritten(
                                            entry,
                                            COUNTED_LATER,
                                            answers.get(PLAN),
                                            answers.ticked(WITH_STUDENT),
                                            answers.ticked(WITH_GUARDIAN)));

    private SafetyForms() {}

    /** A colleague who is picked, or another adult by name; never nobody, never both. */
    private static Adult adult(Answers answers) {
        Optional<StaffId> staff = answers.find(STAFF);
        Optional<Confidential> other = answers.find(OTHER);
        if (staff.isPresent() == other.isPresent()) {
            answers.contradicts(staff.isPresent() ? OTHER : STAFF, "one-adult");
            return Adult.named("");
        }
        return new Adult(staff, other);
    }
}
