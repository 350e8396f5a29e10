package org.shouwang.command.casefile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.access.Action;
import org.shouwang.command.casefile.decision.CasefileCommand;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.directory.Cases.ResponseRow;
import org.shouwang.command.form.Field;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.casefile.CasefileEvent.Consent;
import org.shouwang.contract.casefile.CasefileEvent.ConsentAnswer;
import org.shouwang.contract.casefile.CasefileEvent.Relation;
import org.shouwang.contract.id.CasefileId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.id.StaffId;

/** What can be recorded in a case file by a form. */
final class CasefileActs {

    private static final Field<Confidential> TEXT = Field.lines("text", 10_000);
    private static final Field<Occurred> WHEN = Field.moment("when");
    private static final Field<Consent> CONSENT = Field.choice("consent", Consent.class);
    private static final Field<ConsentAnswer> CONSENT_ANSWER =
            Field.choice("consent-answer", ConsentAnswer.class);
    private static final Field<GuardianId> GUARDIAN =
            Field.pick("guardian", GuardianId::new).optional();
    private static final Field<Confidential> WORDS = Field.lines("words", 4_000);
    private static final Field<StaffId> COLLEAGUE = Field.pick("colleague", StaffId::new);
    private static final Field<Part> PART = Field.choice("part", Part.class);
    private static final Field<Confidential> REASON = Field.lines("reason", 2_000);
    private static final Field<Boolean> STAYS = Field.tick("stays");

    private final Cases cases;
    private final List<CasefileAct> all;

    /** What a colleague may be added as; the lead comes by a hand-over. */
    enum Part {
        COUNSELOR,
        CLASS_TEACHER,
        HELPER
    }

    CasefileActs(Cases cases) {
        this.cases = cases;
        this.all = List.of(note(), explained(), consent(), add(), remove(), handOver(), close());
    }

    List<CasefileAct> all() {
        return all;
    }

    Optional<CasefileAct> find(String name) {
        return all.stream().filter(act -> act.name().equals(name)).findFirst();
    }

    private static CasefileAct note() {
        return new CasefileAct(
                "casefile-note",
                Action.ADD_NOTE,
                List.of(TEXT, WHEN),
                (file, answers, letter, reader) ->
                        new CasefileCommand.AddNote(
                                file.id(),
                                letter.entry(),
                                answers.get(TEXT),
                                answers.get(WHEN),
                                List.of(),
                                reader.staff()));
    }

    private static CasefileAct explained() {
        return new CasefileAct(
                "confidentiality-explained",
                Action.ADD_NOTE,
                List.of(WHEN),
                (file, answers, letter, reader) ->
                        new CasefileCommand.ExplainConfidentiality(
                                file.id(), letter.entry(), answers.get(WHEN), reader.staff()));
    }

    private static CasefileAct consent() {
        return new CasefileAct(
                "consent",
                Action.RECORD_CONSENT,
                List.of(CONSENT, CONSENT_ANSWER, GUARDIAN, WORDS, WHEN),
                (file, answers, letter, reader) ->
                        new CasefileCommand.RecordConsent(
                                file.id(),
                                letter.entry(),
                                answers.get(CONSENT),
                                answers.get(CONSENT_ANSWER),
                                answers.find(GUARDIAN),
                                answers.get(WORDS),
                                answers.get(WHEN),
                                reader.staff()));
    }

    private static CasefileAct add() {
        return new CasefileAct(
                "add-participant",
                Action.MANAGE_PARTICIPANTS,
                List.of(COLLEAGUE, PART),
                (file, answers, _, reader) ->
                        new CasefileCommand.AddParticipant(
                                file.id(),
                                answers.get(COLLEAGUE),
                                Relation.valueOf(answers.get(PART).name()),
                                reader.knows(),
                                reader.staff()));
    }

    private static CasefileAct remove() {
        return new CasefileAct(
                "remove-participant",
                Action.MANAGE_PARTICIPANTS,
                List.of(COLLEAGUE, REASON),
                (file, answers, _, reader) ->
                        new CasefileCommand.RemoveParticipant(
                                file.id(),
                                answers.get(COLLEAGUE),
                                answers.get(REASON),
                                reader.staff()));
    }

    private static CasefileAct handOver() {
        return new CasefileAct(
                "hand-over",
                Action.HAND_OVER_CASE,
                List.of(COLLEAGUE, STAYS, REASON),
                (file, answers, _, reader) ->
                        new CasefileCommand.HandOver(
                                file.id(),
                                answers.get(COLLEAGUE),
                                answers.ticked(STAYS),
                                answers.get(REASON),
                                reader.knows(),
                                reader.staff()));
    }

    private CasefileAct close() {
        return new CasefileAct(
                "close-casefile",
                Action.CLOSE_CASEFILE,
                List.of(REASON),
                (file, answers, _, reader) ->
                        new CasefileCommand.Close(
                                file.id(),
                                answers.get(REASON),
                                responses(file.id()),
                                cases.unansweredAbout(file.student()).size(),
                                reader.staff()));
    }

    private Set<ResponseId> responses(CasefileId casefile) {
        return cases.responsesOf(casefile).stream()
                .map(ResponseRow::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
