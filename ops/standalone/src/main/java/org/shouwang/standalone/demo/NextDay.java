package org.shouwang.standalone.demo;

import static java.time.Duration.ofMinutes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.ReportKind;

/** What the plan wants within a day: reports, the others who saw it, the teachers, a plan. */
final class NextDay {

    private final CaseStory story;
    private final Instant base;

    /** Found late enough that the rest is done on the morning after. */
    private final boolean morning;

    NextDay(CaseStory story, Instant base) {
        this.story = story;
        this.base = base;
        this.morning = Hours.night(base) || Hours.evening(base);
    }

    void tellTheBureau(boolean inTime) {
        report(base.plus(ofMinutes(82L + story.number() % 9)), ReportKind.ORAL);
        Instant written = morning ? tomorrow(9, 20) : Hours.at(Hours.day(base), 18, 12);
        report(inTime ? written : written.plus(Duration.ofHours(26)), ReportKind.WRITTEN);
    }

    private void report(Instant at, ReportKind kind) {
        String receipt =
                "示例-回执-%03d%s".formatted(story.number(), kind == ReportKind.ORAL ? "口" : "书");
        story.fact(
                at,
                Cast.PRINCIPAL,
                e ->
                        new ResponseFact.BureauReported(
                                e, kind, Optional.of(Confidential.of(receipt)), Optional.empty()));
    }

    void peers() {
        story.fact(whenPeers(), Cast.DIRECTOR, this::peersChecked);
    }

    /** Done in time, and written down only in the evening. */
    void peersWrittenLater() {
        story.late(whenPeers(), Duration.ofHours(8), Cast.DIRECTOR, this::peersChecked);
    }

    /** Forgotten over other things until the afternoon after. */
    void peersLate() {
        LocalDate day = Hours.schoolDayFrom(Hours.morningAfter(base).plusDays(2));
        story.fact(Hours.at(day, 15, 35), Cast.DIRECTOR, this::peersChecked);
    }

    /** Nobody seemed to know of it, and it was let go for a day; then a room-mate spoke. */
    void peersAfterAll(Steering steering) {
        steering.waive(
                story.started().plus(ofMinutes(100)),
                Cast.LEAD,
                "peers-check",
                "no-peers-involved",
                1,
                "示例：目前看没有同学知道，先放一天，明天再问问宿舍。");
        peersLate();
    }

    private Instant whenPeers() {
        return morning
                ? tomorrow(Hours.night(base) ? 12 : 10, 15 + story.number() % 20)
                : Hours.at(Hours.day(base), 17, 35 + story.number() % 15);
    }

    private ResponseFact peersChecked(Entry entry) {
        return new ResponseFact.PeersChecked(
                entry,
                2 + story.number() % 4,
                Optional.of(Confidential.of(Notes.peers(story.number()))));
    }

    void brief() {
        Instant at =
                Hours.night(base)
                        ? tomorrow(7, 12)
                        : base.plus(ofMinutes(Hours.evening(base) ? 68 : 150));
        story.fact(
                at,
                story.counselor(),
                e ->
                        new ResponseFact.SafetyBriefIssued(
                                e,
                                story.pupil().teacher().staff(),
                                Confidential.of(Notes.brief(story.number()))));
    }

    /** Those who were there that night sit down together the next afternoon. */
    void lookAfterStaff() {
        story.fact(
                Hours.at(Hours.day(base).plusDays(1), 17, 5 + story.number() % 20),
                Cast.LEAD,
                e ->
                        new ResponseFact.StaffBriefed(
                                e,
                                3 + story.number() % 3,
                                true,
                                Optional.of(Confidential.of(Notes.staff(story.number())))));
    }

    /** With the guardian at the table when it cannot wait, otherwise alone with the student. */
    void plan(boolean atOnce, Instant meeting) {
        LocalDate next = Hours.day(base).plusDays(1);
        boolean withFamily = atOnce || !Hours.schoolDay(next);
        Instant at =
                withFamily
                        ? meeting.plus(ofMinutes(12))
                        : Hours.at(next, 15, 10 + story.number() % 20);
        story.fact(
                at,
                story.counselor(),
                e ->
                        new ResponseFact.SafetyPlanWritten(
                                e,
                                1,
                                Confidential.of(Notes.plan(story.number())),
                                true,
                                withFamily));
    }

    /** With the student alone; nothing of it goes home. */
    void planApartFromHome() {
        story.fact(
                base.plus(ofMinutes(90)),
                story.counselor(),
                e ->
                        new ResponseFact.SafetyPlanWritten(
                                e,
                                1,
                                Confidential.of(Notes.planApartFromHome(story.number())),
                                true,
                                false));
    }

    /** What came back to mind on the day after. */
    void noteWrittenLater() {
        story.late(
                base.plus(ofMinutes(75)),
                Duration.between(base.plus(ofMinutes(75)), tomorrow(16, 25)),
                story.counselor(),
                e -> Steering.note(e, Notes.remembered(story.number())));
    }

    private Instant tomorrow(int hour, int minute) {
        LocalDate day = Hours.night(base) ? Hours.morningAfter(base) : Hours.day(base).plusDays(1);
        return Hours.at(day, hour, minute);
    }
}
