package org.shouwang.command.response.fact;

import java.util.List;
import java.util.Optional;
import org.shouwang.access.Action;
import org.shouwang.command.form.Field;
import org.shouwang.contract.Attachment;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.response.ResponseFact.Authority;
import org.shouwang.contract.response.ResponseFact.AuthorityCalled;
import org.shouwang.contract.response.ResponseFact.BureauReported;
import org.shouwang.contract.response.ResponseFact.Finding;
import org.shouwang.contract.response.ResponseFact.IncidentReviewed;
import org.shouwang.contract.response.ResponseFact.LevelReviewed;
import org.shouwang.contract.response.ResponseFact.MandatoryReported;
import org.shouwang.contract.response.ResponseFact.NoteAdded;
import org.shouwang.contract.response.ResponseFact.PeersChecked;
import org.shouwang.contract.response.ResponseFact.ReportKind;
import org.shouwang.contract.response.ResponseFact.SafetyBriefIssued;
import org.shouwang.contract.response.ResponseFact.StaffBriefed;

/** Who was told: authorities, the bureau, colleagues; and what the team thought over together. */
final class ReportForms {

    private static final Field<Authority> AUTHORITY = Field.choice("authority", Authority.class);
    private static final Field<Confidential> RECEIPT = Field.line("receipt", 120).optional();
    private static final Field<Confidential> NOTE = Field.lines("note", 4_000).optional();
    private static final Field<Confidential> REPORT = Field.lines("report", 10_000);
    private static final Field<ReportKind> REPORT_KIND =
            Field.choice("report-kind", ReportKind.class);
    private static final Field<Integer> PEERS = Field.number("peers", 9_999);
    private static final Field<Integer> PRESENT = Field.number("present", 999);
    private static final Field<Boolean> DEBRIEF = Field.tick("debrief");
    private static final Field<StaffId> TO = Field.pick("to-staff", StaffId::new);
    private static final Field<Confidential> BRIEF = Field.lines("brief", 4_000);
    private static final Field<Finding> FINDING = Field.choice("finding", Finding.class);
    private static final Field<Confidential> RATIONALE = Field.lines("rationale", 10_000);
    private static final Field<Confidential> TEXT = Field.lines("text", 10_000);
    private static final Field<List<Attachment>> FILES = Field.files("files");

    static final FactForm AUTHORITY_CALLED =
            new FactForm(
                    "authority-called",
                    List.of(AUTHORITY, RECEIPT, NOTE),
                    answers ->
                            entry ->
                                    new AuthorityCalled(
                                            entry,
                                            answers.get(AUTHORITY),
                                            answers.find(RECEIPT),
                                            answers.find(NOTE)));

    static final FactForm BUREAU_REPORTED =
            new FactForm(
                    "bureau-reported",
                    List.of(REPORT_KIND, RECEIPT, NOTE),
                    answers ->
                            entry ->
                                    new BureauReported(
                                            entry,
                                            answers.get(REPORT_KIND),
                                            answers.find(RECEIPT),
                                            answers.find(NOTE)));

    static final FactForm MANDATORY_REPORTED =
            new FactForm(
                    "mandatory-reported",
                    List.of(AUTHORITY, RECEIPT, REPORT),
                    answers ->
                            entry ->
                                    new MandatoryReported(
                                            entry,
                                            answers.get(AUTHORITY),
                                            Optional.empty(),
                                            answers.find(RECEIPT),
                                            answers.get(REPORT)),
                    Action.RECORD_FACT,
                    true);

    static final FactForm PEERS_CHECKED =
            new FactForm(
                    "peers-checked",
                    List.of(PEERS, NOTE),
                    answers ->
                            entry ->
                                    new PeersChecked(
                                            entry, answers.get(PEERS), answers.find(NOTE)));

    static final FactForm STAFF_BRIEFED =
            new FactForm(
                    "staff-briefed",
                    List.of(PRESENT, DEBRIEF, NOTE),
                    answers ->
                            entry ->
                                    new StaffBriefed(
                                            entry,
                                            answers.get(PRESENT),
                                            answers.ticked(DEBRIEF),
                                            answers.find(NOTE)));

    static final FactForm SAFETY_BRIEF_ISSUED =
            new FactForm(
                    "safety-brief-issued",
                    List.of(TO, BRIEF),
                    answers ->
                            entry ->
                                    new SafetyBriefIssued(
                                            entry, answers.get(TO), answers.get(BRIEF)),
                    Action.ISSUE_SAFETY_BRIEF,
                    true);

    static final FactForm LEVEL_REVIEWED =
            new FactForm(
                    "level-reviewed",
                    List.of(FINDING, RATIONALE),
                    answers ->
                            entry ->
                                    new LevelReviewed(
                                            entry,
                                            Optional.of(answers.get(FINDING)),
                                            answers.get(RATIONALE)));

    static final FactForm INCIDENT_REVIEWED =
            new FactForm(
                    "incident-reviewed",
                    List.of(REPORT),
                    answers -> entry -> new IncidentReviewed(entry, answers.get(REPORT)));

    static final FactForm NOTE_ADDED =
            new FactForm(
                    "note-added",
                    List.of(TEXT, FILES),
                    answers ->
                            entry ->
                                    new NoteAdded(
                                            entry,
                                            answers.get(TEXT),
                                            answers.find(FILES).orElse(List.of())));

    private ReportForms() {}
}
