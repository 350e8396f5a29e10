package org.shouwang.command.watch;

import java.time.Duration;
import org.shouwang.command.watch.DatabaseProbe.Answer;

/** Whether the database answers, and how long it takes. */
record DatabaseCheck(DatabaseProbe probe) implements Check {

    private static final Duration SLOW = Duration.ofSeconds(1);

    @Override
    public Finding look() {
        return switch (probe.ask()) {
            case Answer.Silent(String why) ->
                    Finding.down(
                            "The database does not answer (%s). Nothing can be recorded or read until it does; who raises an alert is shown the emergency numbers."
                                    .formatted(why));
            case Answer.Answered(Duration took, _) when took.compareTo(SLOW) > 0 ->
                    Finding.strained("The database answers slowly: " + Finding.said(took) + ".");
            case Answer.Answered(Duration took, _) ->
                    Finding.fine("The database answers in " + Finding.said(took) + ".");
        };
    }
}
