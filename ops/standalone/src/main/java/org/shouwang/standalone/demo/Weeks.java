package org.shouwang.standalone.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.Reentry;
import org.shouwang.contract.response.ResponseFact.Stability;

/** The weeks after: the way back to school, and seeing each other regularly. */
final class Weeks {

    /** So many talks are the first ones. */
    private static final int DAYS = 3;

    private final CaseStory story;
    private final LocalDate first;
    private LocalDate last;
    private int held;
    private boolean apart;

    Weeks(CaseStory story) {
        this.story = story;
        this.first = Hours.day(story.started());
        this.last = first;
    }

    /** From now on nothing is agreed with the family. */
    void apartFromHome() {
        apart = true;
    }

    /** The last school day of so many days. */
    LocalDate by(int days) {
        return Hours.schoolDayUntil(first.plusDays(days));
    }

    /** The first school day after so many days. */
    LocalDate after(int days) {
        return Hours.schoolDayFrom(first.plusDays(days));
    }

    /** The school day after the last meeting so far. */
    LocalDate afterTheLast() {
        return Hours.schoolDayFrom(last.plusDays(1));
    }

    /** Back on a school day, talked over on the one before; on an interim plan, if papers lack. */
    void comeBack(int days, boolean interim) {
        LocalDate talk = after(days);
        while (!Hours.schoolDay(talk.plusDays(1))) {
            talk = after((int) (talk.toEpochDay() - first.toEpochDay()) + 1);
        }
        LocalDate back = talk.plusDays(1);
        LocalDate review = Hours.schoolDayFrom(back.plusDays(5));
        story.fact(
                Hours.at(talk, 11, 5 + story.number() % 40),
                story.counselor(),
                e ->
                        new ResponseFact.ReturnExpected(
                                e,
                                back,
                                apart
                                        ? Optional.empty()
                                        : Optional.of(
                                                Confidential.of(LaterNotes.back(story.number())))));
        reentry(talk, interim ? Optional.of(review) : Optional.empty());
        if (interim) {
            reentry(review, Optional.empty());
        }
    }

    private void reentry(LocalDate day, Optional<LocalDate> reviewOn) {
        story.together(
                Hours.at(day, 16, 30 + story.number() % 20),
                Cast.LEAD,
                story.counselor(),
                e ->
                        new ResponseFact.ReentryHeld(
                                e,
                                reviewOn.isPresent() ? Reentry.INTERIM : Reentry.FULL,
                                reviewOn,
                                Confidential.of(
                                        reviewOn.isPresent()
                                                ? LaterNotes.interim(story.number())
                                                : apart
                                                        ? LaterNotes.reentryApartFromHome(
                                                                story.number())
                                                        : LaterNotes.reentry(story.number())),
                                List.of()));
    }

    /** Every day, also at the week-end, then by telephone. */
    void daily(int times) {
        for (int i = 0; i < times; i++) {
            last = last.plusDays(1);
            met(Stability.STABLE);
        }
    }

    /** On school days, sooner rather than later. */
    void followUps(int every, int times) {
        for (int i = 0; i < times; i++) {
            last = Hours.schoolDayUntil(last.plusDays(every));
            met(Stability.STABLE);
        }
    }

    /** A meeting that goes badly; when it took place. */
    Instant worse(int afterDays) {
        last = Hours.schoolDayUntil(last.plusDays(afterDays));
        return met(Stability.NOT_STABLE);
    }

    /** The student was not there, and nobody has tried again. */
    void missed(int afterDays) {
        story.fact(
                at(Hours.schoolDayUntil(last.plusDays(afterDays))),
                story.counselor(),
                e -> new ResponseFact.FollowupMissed(e, Confidential.of("示例：学生请病假在家，电话没有打通，改约。")));
    }

    private Instant met(Stability stability) {
        Instant at = at(last);
        int said = story.number() * 5 + held++;
        String words = stability == Stability.NOT_STABLE ? Talks.worse(said) : spoken(said);
        story.fact(
                at,
                story.counselor(),
                e ->
                        new ResponseFact.FollowupHeld(
                                e,
                                Optional.of(ResponseFact.Channel.IN_PERSON),
                                stability,
                                Confidential.of(words)));
        return at;
    }

    private String spoken(int said) {
        if (apart) {
            return Talks.apartFromHome(said);
        }
        return Hours.schoolDay(last) ? Talks.followUp(said, held <= DAYS) : Talks.byPhone(said);
    }

    private Instant at(LocalDate day) {
        int which = story.number() + held;
        if (!Hours.schoolDay(day)) {
            return Hours.at(day, 10, 10 + which % 45);
        }
        return switch (which % 4) {
            case 0 -> Hours.at(day, 12, 32 + which % 25);
            case 1 -> Hours.at(day, 15, 50 + which % 9);
            case 2 -> Hours.at(day, 16, 15 + which % 40);
            default -> Hours.at(day, 17, 2 + which % 45);
        };
    }

    void assessAgain(int days, Sheets sheet) {
        story.together(
                Hours.at(by(days), 15, 5 + story.number() % 30),
                story.counselor(),
                Cast.LEAD,
                e -> sheet.assessed(e, Findings.of(sheet, story.number())));
    }

    void review(int days) {
        story.together(
                Hours.at(by(days), 17, 10 + story.number() % 30),
                Cast.LEAD,
                story.counselor(),
                e ->
                        new ResponseFact.LevelReviewed(
                                e,
                                Optional.of(ResponseFact.Finding.KEEP),
                                Confidential.of(LaterNotes.review(story.number() + days))));
    }

    void lookBack(int days) {
        story.together(
                Hours.at(after(days), 15, 30),
                Cast.PRINCIPAL,
                Cast.DIRECTOR,
                e ->
                        new ResponseFact.IncidentReviewed(
                                e, Confidential.of(LaterNotes.lookBack(story.number()))));
    }
}
