package org.shouwang.command.response.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouwang.command.form.Answers;
import org.shouwang.command.form.Field;
import org.shouwang.contract.Attachment;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.ReferralId;
import org.shouwang.contract.response.ResponseFact.Channel;
import org.shouwang.contract.response.ResponseFact.FollowupHeld;
import org.shouwang.contract.response.ResponseFact.FollowupMissed;
import org.shouwang.contract.response.ResponseFact.Reentry;
import org.shouwang.contract.response.ResponseFact.ReentryHeld;
import org.shouwang.contract.response.ResponseFact.ReferralAnswer;
import org.shouwang.contract.response.ResponseFact.ReferralAnswered;
import org.shouwang.contract.response.ResponseFact.ReferralKind;
import org.shouwang.contract.response.ResponseFact.ReferralVisited;
import org.shouwang.contract.response.ResponseFact.Referred;
import org.shouwang.contract.response.ResponseFact.ReturnExpected;
import org.shouwang.contract.response.ResponseFact.Stability;
import org.shouwang.contract.response.ResponseFact.Visit;

/** What follows in the days and weeks after: referral, return to school, follow-ups. */
final class CareForms {

    private static final Field<ReferralKind> KIND = Field.choice("kind", ReferralKind.class);
    private static final Field<Confidential> TO = Field.line("to", 200);
    private static final Field<LocalDate> APPOINTMENT = Field.day("appointment").optional();
    private static final Field<ReferralId> REFERRAL = Field.pick("referral", ReferralId::new);
    private static final Field<ReferralAnswer> ANSWER =
            Field.choice("answer", ReferralAnswer.class);
    private static final Field<Visit> VISIT = Field.choice("visit", Visit.class);
    private static final Field<Confidential> NOTE = Field.lines("note", 4_000).optional();
    private static final Field<LocalDate> ON = Field.day("on");
    private static final Field<Reentry> REENTRY = Field.choice("reentry", Reentry.class);
    private static final Field<LocalDate> REVIEW_ON = Field.day("review-on").optional();
    private static final Field<Confidential> MINUTES = Field.lines("minutes", 10_000);
    private static final Field<List<Attachment>> FILES = Field.files("files");
    private static final Field<Channel> CHANNEL = Field.choice("channel", Channel.class);
    private static final Field<Stability> STABILITY = Field.choice("stability", Stability.class);
    private static final Field<Confidential> TALK = Field.lines("talk", 10_000);
    private static final Field<Confidential> REASON = Field.lines("reason", 2_000);

    /** A referral is known by the entry that made it. */
    static final FactForm REFERRED =
            new FactForm(
                    "referred",
                    List.of(KIND, TO, APPOINTMENT, FILES),
                    answers ->
                            entry ->
                                    new Referred(
                                            entry,
                                            new ReferralId(entry.id().value()),
                                            answers.get(KIND),
                                            answers.get(TO),
                                            answers.find(APPOINTMENT),
                                            answers.find(FILES).orElse(List.of())));

    static final FactForm REFERRAL_ANSWERED =
            new FactForm(
                    "referral-answered",
                    List.of(REFERRAL, ANSWER, NOTE),
                    answers ->
                            entry ->
                                    new ReferralAnswered(
                                            entry,
                                            answers.get(REFERRAL),
                                            answers.get(ANSWER),
                                            answers.find(NOTE)));

    static final FactForm REFERRAL_VISITED =
            new FactForm(
                    "referral-visited",
                    List.of(REFERRAL, VISIT, NOTE),
                    answers ->
                            entry ->
                                    new ReferralVisited(
                                            entry,
                                            answers.get(REFERRAL),
                                            answers.get(VISIT),
                                            answers.find(NOTE)));

    static final FactForm RETURN_EXPECTED =
            new FactForm(
                    "return-expected",
                    List.of(ON, NOTE),
                    answers -> {
                        ahead(answers, ON);
                        return entry ->
                                new ReturnExpected(entry, answers.get(ON), answers.find(NOTE));
                    });

    /**
     * Where papers are missing there is an interim plan with a day on which it is looked at again;
     * nobody is turned away.
     */
    static final FactForm REENTRY_HELD =
            new FactForm(
                    "reentry-held",
                    List.of(REENTRY, REVIEW_ON, MINUTES, FILES),
                    answers -> {
                        boolean interim =
                                answers.find(REENTRY).equals(Optional.of(Reentry.INTERIM));
                        if (interim && answers.find(REVIEW_ON).isEmpty()) {
                            answers.contradicts(REVIEW_ON, "interim-needs-review");
                        }
                        ahead(answers, REVIEW_ON);
                        return entry ->
                                new ReentryHeld(
                                        entry,
                                        answers.get(REENTRY),
                                        answers.find(REVIEW_ON),
                                        answers.get(MINUTES),
                                        answers.find(FILES).orElse(List.of()));
                    });

    static final FactForm FOLLOWUP_HELD =
            new FactForm(
                    "followup-held",
                    List.of(CHANNEL, STABILITY, TALK),
                    answers ->
                            entry ->
                                    new FollowupHeld(
                                            entry,
                                            Optional.of(answers.get(CHANNEL)),
                                            answers.get(STABILITY),
                                            answers.get(TALK)));

    static final FactForm FOLLOWUP_MISSED =
            new FactForm(
                    "followup-missed",
                    List.of(REASON),
                    answers -> entry -> new FollowupMissed(entry, answers.get(REASON)));

    private CareForms() {}

    /** What is set down for later is not before that day, nor further ahead than a year. */
    private static void ahead(Answers answers, Field<LocalDate> field) {
        LocalDate from = answers.day(FactForm.WHEN);
        answers.find(field)
                .filter(day -> day.isBefore(from) || day.isAfter(from.plusYears(1)))
                .ifPresent(_ -> answers.contradicts(field, "not-within-a-year"));
    }
}
