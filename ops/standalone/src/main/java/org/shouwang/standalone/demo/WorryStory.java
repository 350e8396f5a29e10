package org.shouwang.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import org.shouwang.command.worry.decision.WorryCommand;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.id.WorryId;
import org.shouwang.contract.worry.WorryEvent.Triage;

/** A class teacher is worried, and hears what became of it. */
final class WorryStory {

    private static final Duration TRIAGE = Duration.ofHours(24);

    private final Stage stage;
    private final int number;
    private final Pupil pupil;
    private final Instant at;

    WorryStory(Stage stage, int number, Pupil pupil, Instant at) {
        this.stage = stage;
        this.number = number;
        this.pupil = pupil;
        this.at = at;
    }

    void tell() {
        Person teacher = pupil.teacher();
        stage.agenda()
                .at(
                        at,
                        () ->
                                stage.hands()
                                        .send(
                                                teacher,
                                                new WorryCommand.Report(
                                                        worry(),
                                                        Hands.SCHOOL,
                                                        pupil.id(),
                                                        Confidential.of(Words.worry(number)),
                                                        Occurred.exactly(
                                                                at.minus(Duration.ofMinutes(50))),
                                                        at.plus(TRIAGE),
                                                        stage.hands().entry(),
                                                        teacher.staff())));
    }

    /** On the same day; once in the term it was forgotten until the day after. */
    void answered(Triage triage) {
        Person counselor = stage.rota().counselor(at);
        Instant then =
                number == 7
                        ? Hours.at(Hours.schoolDayFrom(Hours.day(at).plusDays(2)), 16, 20)
                        : at.plus(Duration.ofMinutes(140 + 7L * number));
        stage.agenda()
                .at(
                        then,
                        () ->
                                stage.hands()
                                        .send(
                                                counselor,
                                                new WorryCommand.Answer(
                                                        worry(),
                                                        triage,
                                                        Confidential.of(Words.answer(triage)),
                                                        counselor.staff())));
    }

    /**
     * After a talk the counselor raises an alert out of it, and settles it with a second person.
     */
    void becomesAlert(Alerts alerts) {
        Instant then = at.plus(Duration.ofMinutes(95));
        AlertStory alert =
                alerts.outOf(
                        worry(), pupil, Words.worry(number), stage.rota().counselor(then), then);
        alert.acknowledge(Duration.ofMinutes(1));
        alert.notDismissed(Duration.ofMinutes(40));
        alert.dismissed(Duration.ofMinutes(70));
    }

    private WorryId worry() {
        return new WorryId(Ids.named("worry/" + number));
    }
}
