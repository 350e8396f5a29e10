package org.shouwang.standalone.demo;

import static java.time.Duration.ofMinutes;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.shouwang.contract.Adult;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.Channel;
import org.shouwang.contract.response.ResponseFact.Custodian;
import org.shouwang.contract.response.ResponseFact.Outcome;
import org.shouwang.contract.response.ResponseFact.SafeContact;
import org.shouwang.contract.response.ResponseFact.Standing;

/** The first hour: somebody stays, somebody asks, and somebody calls home. */
final class FirstHour {

    private final CaseStory story;
    private final Instant base;
    private final Person finder;

    FirstHour(CaseStory story) {
        this(story, story.origin());
    }

    /**
     * @param base from when it counts: the alert, or a turn for the worse
     */
    FirstHour(CaseStory story, Instant base) {
        this.story = story;
        this.base = base;
        this.finder = story.stage().rota().finder(story.pupil(), base);
    }

    /** Who found the student stays; the means are gone; later the counselor takes over. */
    void secure() {
        if (!base.equals(story.origin())) {
            watch(2, finder);
        }
        story.fact(
                at(13),
                finder,
                e ->
                        new ResponseFact.MeansRemoved(
                                e, Confidential.of(Notes.means(story.number()))));
        watch(33, story.counselor());
    }

    private void watch(int minutes, Person by) {
        story.fact(
                at(minutes),
                by,
                e -> new ResponseFact.SupervisionTaken(e, Custodian.STAFF, Adult.of(by.staff())));
    }

    void ask(Sheets sheet) {
        story.together(
                at(25 + story.number() % 5),
                story.counselor(),
                finder,
                e -> sheet.assessed(e, Findings.of(sheet, story.number())));
    }

    /** A talk instead of a sheet, or after one that asks for it. */
    void talk(int minutes, boolean grave) {
        story.together(
                at(minutes),
                story.counselor(),
                finder,
                e -> Sheets.talk(e, Findings.talk(grave, story.number())));
    }

    void safeToTell() {
        story.fact(
                at(36),
                Hours.night(base) ? story.counselor() : Cast.LEAD,
                e ->
                        new ResponseFact.SafeContactChecked(
                                e,
                                SafeContact.SAFE,
                                Set.of(),
                                Optional.empty(),
                                Confidential.of(Notes.safe(story.number()))));
    }

    /** Sometimes at the first ring, sometimes at the third. */
    void callHome() {
        if (story.number() % 3 == 1) {
            attempt(39, caller(), Outcome.NO_ANSWER);
            attempt(44, caller(), Outcome.NO_ANSWER);
        }
        attempt(46 + story.number() % 6, caller(), Outcome.REACHED);
    }

    /** The mother calls herself, and is told before anybody has thought it over. */
    void calledByHome() {
        Person by = caller();
        story.outOfOrder(at(34), by, "示例：母亲自己打来电话问孩子在哪里，不能不答。", e -> called(e, Outcome.REACHED));
        safeToTell();
    }

    /** Three times in three quarters of an hour; then an aunt, and hours later the mother. */
    void nobodyAnswers() {
        attempt(38, caller(), Outcome.NO_ANSWER);
        attempt(57, caller(), Outcome.NO_ANSWER);
        attempt(80, caller(), Outcome.NO_ANSWER);
        story.fact(
                at(88),
                story.counselor(),
                e ->
                        new ResponseFact.EmergencyContactAttempted(
                                e,
                                Confidential.of("示例：姑姑"),
                                Channel.PHONE,
                                Outcome.REACHED,
                                Optional.of(Confidential.of("示例：姑姑说母亲在车间不能带手机，下班前会转告。"))));
        attempt(171, story.counselor(), Outcome.REACHED);
    }

    /** At night the duty teacher calls, otherwise the class teacher. */
    private Person caller() {
        return Hours.night(base) ? story.stage().rota().dutyTeacher(base) : story.pupil().teacher();
    }

    private void attempt(int minutes, Person by, Outcome outcome) {
        story.fact(at(minutes), by, e -> called(e, outcome));
    }

    private ResponseFact called(Entry entry, Outcome outcome) {
        boolean reached = outcome == Outcome.REACHED;
        Optional<String> spoken = Optional.of("").filter(_ -> reached);
        return new ResponseFact.GuardianAttempted(
                entry,
                story.pupil().guardian(0),
                Standing.MAY_BE_TOLD,
                Channel.PHONE,
                outcome,
                spoken.map(_ -> Confidential.of(Notes.told(story.number()))),
                spoken.map(_ -> Confidential.of(Notes.reply(story.number()))));
    }

    private Instant at(int minutes) {
        return base.plus(ofMinutes(minutes));
    }
}
