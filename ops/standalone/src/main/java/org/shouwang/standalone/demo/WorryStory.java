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

    private final Hands hands;
    private final Agenda agenda;
    private final WorryId worry;
    private final Pupil pupil;
    private final Instant at;

    WorryStory(Hands hands, Agenda agenda, WorryId worry, Pupil pupil, Instant at) {
        this.hands = hands;
        this.agenda = agenda;
        this.worry = worry;
        this.pupil = pupil;
        this.at = at;
    }

    void tell(int number) {
        Person teacher = pupil.teacher();
        agenda.at(
                at,
                () ->
                        hands.send(
                                teacher,
                                new WorryCommand.Report(
                                        worry,
                                        Hands.SCHOOL,
                                        pupil.id(),
                                        Confidential.of(Words.account(number + 4)),
                                        Occurred.exactly(at.minus(Duration.ofHours(2))),
                                        at.plus(TRIAGE),
                                        hands.entry(),
                                        teacher.staff())));
    }

    void answered(int number) {
        Person counselor = Cast.counselor(number);
        // Every fifth answer comes after its deadline.
        Duration after = Duration.ofHours(number % 5 == 1 ? 30 : 6);
        agenda.at(
                at.plus(after),
                () ->
                        hands.send(
                                counselor,
                                new WorryCommand.Answer(
                                        worry,
                                        Triage.TALKED_WITH_STUDENT,
                                        Confidential.of("示例：谢谢，已经和学生谈过，先一起留意。"),
                                        counselor.staff())));
    }

    /** The counselor raises an alert out of it. */
    void becomes(AlertStory alert, int number) {
        Person counselor = Cast.counselor(number);
        agenda.at(
                alert.raisedAt(),
                () ->
                        hands.send(
                                counselor,
                                new WorryCommand.BecomeAlert(
                                        worry, alert.id(), counselor.staff())));
    }
}
