package org.shouwang.standalone.demo;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.shouwang.command.Command;
import org.shouwang.command.student.decision.StudentCommand;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.contract.worry.WorryEvent.Triage;

/** What happened in the term: sixty alerts, forty cases, a score of worries. */
final class Life {

    private static final int ALERTS = 60;
    private static final int WORRIES = 18;
    private static final int SOME = 3;

    /** Since when the second time of a student who came back. */
    private static final int BACK_DAYS_AGO = 23;

    /** Whatever began has come as far as this by the end. */
    private static final Duration FIRST_HOURS = ofHours(3);

    private final Stage stage;
    private final Alerts alerts;
    private final Instant end;
    private final Random chance;
    private int cases;
    private int pupils;

    /**
     * @param seed decides the minutes at which things happen, and all that follows from them
     */
    Life(Stage stage, Instant end, long seed) {
        this.chance = new Random(seed);
        this.stage = stage;
        this.alerts = new Alerts(stage);
        this.end = end;
    }

    /**
     * @param revised the version of the plan that comes into force towards the end
     */
    void plan(PlanHash revised) {
        List<CaseStory> longRunning = new ArrayList<>();
        for (Course course : Course.values()) {
            for (int i = 0; i < course.times(); i++) {
                Pupil pupil = nextPupil();
                CaseStory story = begin(pupil, course, course.daysAgo() + i * course.apart());
                course.tell(story, i);
                if (course == Course.ENDED_AND_BACK) {
                    CaseStory again = begin(pupil, Course.AGAIN, BACK_DAYS_AGO + i);
                    Course.AGAIN.tell(again, i);
                    longRunning.add(again);
                }
                if (course == Course.LOWERED || course == Course.TO_BE_LOWERED) {
                    longRunning.add(story);
                }
            }
        }
        worries();
        unanswered();
        inHand();
        nothingInIt();
        comings();
        Instant tenDaysAgo = Hours.at(Hours.schoolDayUntil(Hours.day(end).minusDays(10)), 14, 5);
        new RevisedPlan(stage, revised, tenDaysAgo).tell(longRunning);
    }

    private CaseStory begin(Pupil pupil, Course course, int daysAgo) {
        AlertStory alert = alerts.raise(pupil, course.danger(), daysAgo(daysAgo, course.foundAt()));
        return new CaseStory(stage, alerts, cases++, pupil, alert);
    }

    /** Somebody has just pressed the button. */
    private void unanswered() {
        Danger[] dangers = {Danger.VERY_WORRIED, Danger.NOT_SURE, Danger.NEEDS_ATTENTION};
        for (int i = 0; i < dangers.length; i++) {
            alerts.raise(nextPupil(), dangers[i], end.minus(ofMinutes(2 + 3L * i)));
        }
    }

    /** Some are looked into, and some wait for a second person to agree that it was nothing. */
    private void inHand() {
        for (int i = 0; i < SOME; i++) {
            AlertStory looked = alerts.raise(nextPupil(), Danger.NEEDS_ATTENTION, hoursAgo(2 + i));
            looked.acknowledge(ofMinutes(3));
            looked.supplement(ofMinutes(21));
            AlertStory proposed =
                    alerts.raise(nextPupil(), Danger.NEEDS_ATTENTION, hoursAgo(4 + i));
            proposed.acknowledge(ofMinutes(4));
            proposed.proposeDismissal(
                    Duration.between(proposed.raisedAt(), end.minus(ofMinutes(17 + 5L * i))));
        }
    }

    private void nothingInIt() {
        for (int i = 0; alerts.howMany() < ALERTS; i++) {
            AlertStory alert =
                    alerts.raise(nextPupil(), Danger.NOT_SURE, daysAgo(6 + i * 13, Slot.WORRY));
            alert.acknowledge(ofMinutes(2L + i * 3 % 7));
            alert.attend(ofMinutes(3L + i % 2));
            alert.dismissed(ofMinutes(25));
        }
    }

    /** Some change their class in the middle of the term, and some leave the school. */
    private void comings() {
        for (int i = 1; i <= SOME; i++) {
            Pupil mover = new Pupil(Pupil.HOW_MANY - i);
            at(
                    80 - i,
                    new StudentCommand.MoveClass(
                            mover.id(),
                            Pupil.classId((mover.schoolClass() + 1) % Pupil.CLASSES.size())));
            Pupil leaver = new Pupil(Pupil.HOW_MANY - SOME - i);
            LocalDate last = Hours.day(end).minusDays(60 - i);
            at(60 - i, new StudentCommand.Leave(leaver.id(), Hands.SCHOOL, last));
        }
        new Bars(stage, end).areDoubted(SOME);
    }

    private void at(int daysAgo, Command command) {
        stage.agenda()
                .at(
                        Hours.at(Hours.day(end).minusDays(daysAgo), 16, 5 + daysAgo % 50),
                        () -> stage.hands().send(Cast.ADMINISTRATOR, command));
    }

    /** One in six waits, one in six was graver than it seemed, the others were talked over. */
    private void worries() {
        Triage[] triages = Triage.values();
        int answered = 0;
        for (int i = 0; i < WORRIES; i++) {
            boolean open = i % 6 == 0;
            Instant at = open ? Hours.atWork(hoursAgo(2 + i)) : daysAgo(5 + i * 6, Slot.BY_DAY);
            var worry = new WorryStory(stage, i, nextPupil(), at);
            worry.tell();
            if (i % 6 == 3) {
                worry.becomesAlert(alerts);
            } else if (!open) {
                worry.answered(triages[answered++ % triages.length]);
            }
        }
    }

    private Pupil nextPupil() {
        return new Pupil(pupils++);
    }

    private Instant hoursAgo(int hours) {
        return Hours.awake(end.minus(ofHours(hours)));
    }

    /** Some minute of that day. */
    private Instant daysAgo(int days, List<Slot> slots) {
        LocalDate day = Hours.day(end).minusDays(days);
        Slot slot = slots.get(chance.nextInt(slots.size()));
        Instant at = slot.on(day, chance);
        return at.isAfter(end.minus(FIRST_HOURS)) ? slot.on(day.minusDays(1), chance) : at;
    }
}
