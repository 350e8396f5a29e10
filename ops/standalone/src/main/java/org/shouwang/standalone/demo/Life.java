package org.shouwang.standalone.demo;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.id.WorryId;
import org.shouwang.contract.token.PlanHash;

/** What happened in the term: sixty alerts, forty cases, a dozen worries. */
final class Life {

    private static final long SEED = 20_260_901L;
    private static final int WORRIES = 12;

    private final Hands hands;
    private final Agenda agenda;
    private final PlanHash plan;
    private final Instant start;
    private final Instant end;
    private final Random chance = new Random(SEED);
    private int alerts;
    private int cases;
    private int pupils;

    Life(Hands hands, Agenda agenda, PlanHash plan, Instant start, Instant end) {
        this.hands = hands;
        this.agenda = agenda;
        this.plan = plan;
        this.start = start;
        this.end = end;
    }

    void plan() {
        for (Course course : Course.values()) {
            for (int i = 0; i < course.times(); i++) {
                Instant at = daysAgo(course.daysAgo() + i * course.apart());
                course.tell(begin(nextPupil(), at, course.danger()), i);
                if (course == Course.ENDED_AND_BACK) {
                    Pupil same = new Pupil(pupils - 1);
                    Course.LIGHT.tell(
                            begin(same, at.plus(ofDays(75 + i)), Danger.NEEDS_ATTENTION), i);
                }
            }
        }
        worries();
        quickAlerts();
    }

    private CaseStory begin(Pupil pupil, Instant at, Danger danger) {
        AlertStory alert = alert(pupil, at, danger);
        return new CaseStory(hands, agenda, plan, cases++, pupil, alert);
    }

    private AlertStory alert(Pupil pupil, Instant at, Danger danger) {
        return new AlertStory(hands, agenda, plan, alerts++, pupil, danger, at);
    }

    /** Alerts that nobody has answered, that somebody has, and that turned out to be nothing. */
    private void quickAlerts() {
        for (int i = 0; i < 3; i++) {
            alert(nextPupil(), end.minus(ofMinutes(2L + i)), Danger.VERY_WORRIED);
        }
        for (int i = 0; i < 4; i++) {
            AlertStory alert =
                    alert(nextPupil(), end.minus(ofMinutes(25L + 7 * i)), Danger.NEEDS_ATTENTION);
            alert.acknowledge(ofMinutes(3), Cast.counselor(i));
            alert.supplement(ofMinutes(9), Cast.duty(i));
        }
        for (int i = 0; i < 3; i++) {
            AlertStory alert =
                    alert(nextPupil(), end.minus(ofHours(1L + i)), Danger.NEEDS_ATTENTION);
            alert.acknowledge(ofMinutes(6), Cast.counselor(i));
            alert.proposeDismissal(ofMinutes(40), Cast.counselor(i));
        }
        for (int i = 0; alerts < 60; i++) {
            AlertStory alert = alert(nextPupil(), daysAgo(6 + i * 9), Danger.NOT_SURE);
            alert.acknowledge(ofMinutes(2L + i % 17), Cast.counselor(i));
            alert.attend(ofMinutes(3L + i % 2), Cast.duty(i));
            alert.proposeDismissal(ofMinutes(28), Cast.counselor(i));
            alert.confirmDismissal(ofMinutes(52), Cast.LEAD);
        }
    }

    /** One in four waits, one in four was graver than it seemed, the others were talked over. */
    private void worries() {
        for (int i = 0; i < WORRIES; i++) {
            boolean open = i % 4 == 0;
            Instant at = open ? end.minus(ofHours(3L + i)) : daysAgo(5 + i * 8);
            Pupil pupil = nextPupil();
            var worry =
                    new WorryStory(hands, agenda, new WorryId(Ids.named("worry/" + i)), pupil, at);
            worry.tell(i);
            if (i % 4 == 3) {
                AlertStory alert = alert(pupil, at.plus(ofHours(2)), Danger.NEEDS_ATTENTION);
                worry.becomes(alert, i);
                alert.acknowledge(ofMinutes(2), Cast.counselor(i));
                alert.proposeDismissal(ofMinutes(90), Cast.counselor(i));
                alert.confirmDismissal(ofMinutes(150), Cast.LEAD);
            } else if (!open) {
                worry.answered(i);
            }
        }
    }

    private Pupil nextPupil() {
        return new Pupil(pupils++);
    }

    /** Some minute of that day, never before the term. */
    private Instant daysAgo(int days) {
        Instant at = end.minus(ofDays(days)).minus(Duration.ofMinutes(chance.nextInt(30, 10 * 60)));
        return at.isBefore(start.plus(ofDays(1))) ? start.plus(ofDays(1)) : at;
    }
}
