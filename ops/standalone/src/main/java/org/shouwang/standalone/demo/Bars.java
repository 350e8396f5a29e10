package org.shouwang.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import org.shouwang.command.student.decision.StudentCommand;
import org.shouwang.contract.Confidential;

/** A paper ran out: whether a guardian may be told again is for a second person to say. */
record Bars(Stage stage, Instant end) {

    /**
     * @param each how many still wait, how many were lifted, and how many stayed
     */
    void areDoubted(int each) {
        for (int i = 1; i <= each; i++) {
            proposed(barred(i), end.minus(Duration.ofDays(i)));

            Pupil lifted = barred(each + i);
            Instant then = end.minus(Duration.ofDays(20L + i));
            proposed(lifted, then);
            answered(
                    then,
                    new StudentCommand.ConfirmUnbarring(
                            lifted.id(), lifted.guardian(1), Cast.LEAD.staff()));

            Pupil kept = barred(2 * each + i);
            Instant before = end.minus(Duration.ofDays(40L + i));
            proposed(kept, before);
            answered(
                    before,
                    new StudentCommand.DeclineUnbarring(
                            kept.id(),
                            kept.guardian(1),
                            Confidential.of("示例：法院的书面通知还没有见到。"),
                            Cast.LEAD.staff()));
        }
    }

    private static Pupil barred(int which) {
        return new Pupil(Pupil.BARRED_FIRST + which * Pupil.BARRED_EVERY);
    }

    private void proposed(Pupil pupil, Instant at) {
        stage.agenda()
                .at(
                        Hours.atWork(at),
                        () ->
                                stage.hands()
                                        .send(
                                                Cast.DIRECTOR,
                                                new StudentCommand.ProposeUnbarring(
                                                        pupil.id(),
                                                        pupil.guardian(1),
                                                        Confidential.of("示例：保护令上月到期，母亲也同意。"),
                                                        Cast.DIRECTOR.staff())));
    }

    private void answered(Instant proposed, StudentCommand answer) {
        stage.agenda()
                .at(
                        Hours.atWork(proposed.plus(Duration.ofDays(2))),
                        () -> stage.hands().send(Cast.LEAD, answer));
    }
}
