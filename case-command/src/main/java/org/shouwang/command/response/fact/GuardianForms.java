package org.shouwang.command.response.fact;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.command.form.Answers;
import org.shouwang.command.form.Field;
import org.shouwang.contract.Adult;
import org.shouwang.contract.Attachment;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.AbuseSuspected;
import org.shouwang.contract.response.ResponseFact.Channel;
import org.shouwang.contract.response.ResponseFact.Custodian;
import org.shouwang.contract.response.ResponseFact.CustodyHandedOver;
import org.shouwang.contract.response.ResponseFact.EmergencyContactAttempted;
import org.shouwang.contract.response.ResponseFact.GuardianAttempted;
import org.shouwang.contract.response.ResponseFact.GuardianMet;
import org.shouwang.contract.response.ResponseFact.Kin;
import org.shouwang.contract.response.ResponseFact.Outcome;
import org.shouwang.contract.response.ResponseFact.SafeContact;
import org.shouwang.contract.response.ResponseFact.SafeContactChecked;
import org.shouwang.contract.response.ResponseFact.Signature;
import org.shouwang.contract.response.ResponseFact.Standing;
import org.shouwang.contract.response.ResponseFact.Suspect;

/**
 * What is told to and settled with the family: whether it is safe, every attempt, the meeting, the
 * hand-over.
 */
final class GuardianForms {

    private static final Field<Suspect> SUSPECT = Field.choice("suspect", Suspect.class);
    private static final Field<Confidential> ACCOUNT = Field.lines("account", 10_000);
    private static final Field<SafeContact> DECISION = Field.choice("decision", SafeContact.class);
    private static final Field<Set<GuardianId>> NOT_TO_TELL =
            Field.picks("not-to-tell", GuardianId::new).optional();
    private static final Field<Confidential> INSTEAD_LISTED =
            Field.named("instead-listed", Confidential::of).optional();
    private static final Field<Confidential> INSTEAD = Field.line("instead", 80).optional();
    private static final Field<Confidential> REASON = Field.lines("reason", 2_000);
    private static final Field<GuardianId> WHICH_GUARDIAN =
            Field.pick("guardian", GuardianId::new).optional();
    private static final Field<Confidential> UNLISTED = Field.line("unlisted", 80).optional();
    private static final Field<Channel> CHANNEL = Field.choice("channel", Channel.class);
    private static final Field<Outcome> OUTCOME = Field.choice("outcome", Outcome.class);
    private static final Field<Confidential> TOLD = Field.lines("told", 4_000).optional();
    private static final Field<Confidential> REPLY = Field.lines("reply", 4_000).optional();
    private static final Field<Confidential> WHOM = Field.line("whom", 80);
    private static final Field<Confidential> NOTE = Field.lines("note", 2_000).optional();
    private static final Field<Kin> KIN = Field.choice("kin", Kin.class);
    private static final Field<Signature> SIGNATURE = Field.choice("signature", Signature.class);
    private static final Field<Confidential> WITNESS = Field.line("witness", 80).optional();
    private static final Field<Boolean> NO_WITNESS = Field.tick("no-witness");
    private static final Field<Integer> STAFF_PRESENT = Field.number("staff-present", 99);
    private static final Field<Confidential> MINUTES = Field.lines("minutes", 10_000);
    private static final Field<List<Attachment>> FILES = Field.files("files");
    private static final Field<Custodian> TO =
            Field.choice("to", Custodian.class, Custodian.NOBODY);
    private static final Field<Confidential> DETAIL = Field.lines("detail", 2_000);

    static final FactForm ABUSE_SUSPECTED =
            new FactForm(
                    "abuse-suspected",
                    List.of(SUSPECT, ACCOUNT),
                    answers ->
                            entry ->
                                    new AbuseSuspected(
                                            entry, answers.get(SUSPECT), answers.get(ACCOUNT)));

    static final FactForm SAFE_CONTACT_CHECKED =
            new FactForm(
                    "safe-contact-checked",
                    List.of(DECISION, INSTEAD_LISTED, INSTEAD, NOT_TO_TELL, REASON),
                    answers -> {
                        Optional<Confidential> instead =
                                joined(answers.find(INSTEAD_LISTED), answers.find(INSTEAD));
                        if (answers.get(DECISION) == SafeContact.TELL_ANOTHER
                                && instead.isEmpty()) {
                            answers.contradicts(INSTEAD, "instead-of-whom");
                        }
                        return entry ->
                                new SafeContactChecked(
                                        entry,
                                        answers.get(DECISION),
                                        answers.find(NOT_TO_TELL).orElse(Set.of()),
                                        instead,
                                        answers.get(REASON));
                    });

    static final FactForm GUARDIAN_ATTEMPTED =
            new FactForm(
                    "guardian-attempted",
                    List.of(WHICH_GUARDIAN, UNLISTED, CHANNEL, OUTCOME, TOLD, REPLY),
                    answers -> {
                        oneOf(answers);
                        if (answers.find(OUTCOME).equals(Optional.of(Outcome.REACHED))
                                && answers.find(TOLD).isEmpty()) {
                            answers.contradicts(TOLD, "told-when-reached");
                        }
                        return entry -> attempted(entry, answers);
                    });

    static final FactForm EMERGENCY_CONTACT_ATTEMPTED =
            new FactForm(
                    "emergency-contact-attempted",
                    List.of(WHOM, CHANNEL, OUTCOME, NOTE),
                    answers ->
                            entry ->
                                    new EmergencyContactAttempted(
                                            entry,
                                            answers.get(WHOM),
                                            answers.get(CHANNEL),
                                            answers.get(OUTCOME),
                                            answers.find(NOTE)));

    static final FactForm GUARDIAN_MET =
            new FactForm(
                    "guardian-met",
                    List.of(
                            WHICH_GUARDIAN,
                            KIN,
                            SIGNATURE,
                            WITNESS,
                            NO_WITNESS,
                            STAFF_PRESENT,
                            MINUTES,
                            FILES),
                    answers -> {
                        witnessed(answers);
                        return entry ->
                                new GuardianMet(
                                        entry,
                                        answers.find(WHICH_GUARDIAN),
                                        Standing.MAY_BE_TOLD,
                                        answers.get(KIN),
                                        answers.get(SIGNATURE),
                                        answers.find(WITNESS).map(GuardianForms::named),
                                        answers.get(STAFF_PRESENT),
                                        answers.get(MINUTES),
                                        answers.find(FILES).orElse(List.of()));
                    });

    static final FactForm CUSTODY_HANDED_OVER =
            new FactForm(
                    "custody-handed-over",
                    List.of(TO, WHICH_GUARDIAN, UNLISTED, DETAIL),
                    answers -> {
                        if (answers.find(TO).equals(Optional.of(Custodian.GUARDIAN))) {
                            oneOf(answers);
                        }
                        return entry ->
                                new CustodyHandedOver(
                                        entry,
                                        answers.get(TO),
                                        answers.find(WHICH_GUARDIAN),
                                        Standing.MAY_BE_TOLD,
                                        joined(
                                                        answers.find(UNLISTED),
                                                        Optional.of(answers.get(DETAIL)))
                                                .orElseThrow());
                    });

    private GuardianForms() {}

    /**
     * A refusal counts only before a witness, so whoever names none says that there was none. It is
     * recorded either way: what happened is never refused, and nobody makes up a witness.
     */
    private static void witnessed(Answers answers) {
        boolean named = answers.find(WITNESS).isPresent();
        if (named && answers.ticked(NO_WITNESS)) {
            answers.contradicts(NO_WITNESS, "witness-and-none");
        }
        if (answers.get(SIGNATURE) == Signature.REFUSED && !named && !answers.ticked(NO_WITNESS)) {
            answers.contradicts(WITNESS, "witness-when-refused");
        }
    }

    /** Of whoever is on the list, or of somebody else by relation and name; never of nobody. */
    private static void oneOf(Answers answers) {
        boolean listed = answers.find(WHICH_GUARDIAN).isPresent();
        if (listed == answers.find(UNLISTED).isPresent()) {
            answers.contradicts(
                    listed ? UNLISTED : WHICH_GUARDIAN,
                    listed ? "guardian-and-unlisted" : "guardian-or-unlisted");
        }
    }

    /**
     * Whoever is not on the list is another contact and no guardian: a name that somebody typed
     * never proves that a guardian was told, for it could be the one who must not be.
     */
    private static ResponseFact attempted(Entry entry, Answers answers) {
        return answers.find(WHICH_GUARDIAN)
                .<ResponseFact>map(
                        guardian ->
                                new GuardianAttempted(
                                        entry,
                                        guardian,
                                        Standing.MAY_BE_TOLD,
                                        answers.get(CHANNEL),
                                        answers.get(OUTCOME),
                                        answers.find(TOLD),
                                        answers.find(REPLY)))
                .orElseGet(
                        () ->
                                new EmergencyContactAttempted(
                                        entry,
                                        answers.get(UNLISTED),
                                        answers.get(CHANNEL),
                                        answers.get(OUTCOME),
                                        joined(answers.find(TOLD), answers.find(REPLY))));
    }

    /** What was said to each other, one below the other. */
    private static Optional<Confidential> joined(
            Optional<Confidential> one, Optional<Confidential> other) {
        String words =
                Stream.of(one, other)
                        .flatMap(Optional::stream)
                        .flatMap(said -> said.reveal().stream())
                        .collect(Collectors.joining("\n"));
        return Optional.of(words).filter(said -> !said.isEmpty()).map(Confidential::of);
    }

    private static Adult named(Confidential name) {
        return new Adult(Optional.empty(), Optional.of(name));
    }
}
