package org.shouwang.standalone.demo;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.shouwang.contract.alert.AlertEvent.Danger;

/** What happened in the term: sixty alerts, forty cases, a dozen worries. */
final class Life {

    private static final long SEED = 20_260_901L;
    private static final int ALERTS = 60;
    private static final int WORRIES = 12;

    /** Since when the second time of a student who came back. */
    private static final int BACK_DAYS_AGO = 23;

    /** Whatever began has come as far as this by the end. */
    private static final Duration FIRST_HOURS = ofHours(3);

    private final Stage stage;
    private final Alerts alerts;
    private final Instant end;
    private final Random chance = new Random(SEED);
    private int cases;
    private int pupils;

    Life(Stage stage, Instant end) {
        this.stage = stage;
        this.alerts = new Alerts(stage);
        this.end = end;
    }

    void plan() {
        for (Course course : Course.values()) {
            for (int i = 0; i < course.times(); i++) {
                Pupil pupil = nextPupil();
                course.tell(begin(pupil, course, course.daysAgo() + i * course.apart()), i);
                if (course == Course.ENDED_AND_BACK) {
                    Course.AGAIN.tell(begin(pupil, Course.AGAIN, BACK_DAYS_AGO + i), i);
                }
            }
        }
        worries();
        unanswered();
        inHand();
        nothingInIt();
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

    /** One is looked into, and one waits for a second person to agree that it was nothing. */
    private void inHand() {
        AlertStory looked = alerts.raise(nextPupil(), Danger.NEEDS_ATTENTION, hoursAgo(2));
        looked.acknowledge(ofMinutes(3));
        looked.supplement(ofMinutes(21));
        AlertStory proposed = alerts.raise(nextPupil(), Danger.NEEDS_ATTENTION, hoursAgo(4));
        proposed.acknowledge(ofMinutes(4));
        proposed.proposeDismissal(Duration.between(proposed.raisedAt(), end.minus(ofMinutes(17))));
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

    /** One in four waits, one in four was graver than it seemed, the others were talked over. */
    private void worries() {
        for (int i = 0; i < WORRIES; i++) {
            boolean open = i % 4 == 0;
            Instant at = open ? Hours.atWork(hoursAgo(2 + i)) : daysAgo(5 + i * 8, Slot.BY_DAY);
            var worry = new WorryStory(stage, i, nextPupil(), at);
            worry.tell();
            if (i % 4 == 3) {
                worry.becomesAlert(alerts);
            } else if (!open) {
                worry.answered();
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
