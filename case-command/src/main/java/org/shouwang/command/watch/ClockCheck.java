package org.shouwang.command.watch;

import java.time.Duration;
import org.shouwang.command.watch.DatabaseProbe.Answer;

/**
 * Whether the clocks of program and database agree: every event carries both times. {@code
 * events.append} refuses to record when they are more than a minute apart.
 */
record ClockCheck(DatabaseProbe probe) implements Check {

    private static final Duration NOTICED = Duration.ofSeconds(5);
    private static final Duration REFUSED = Duration.ofSeconds(60);

    @Override
    public Finding look() {
        return switch (probe.ask()) {
            case Answer.Silent _ -> Finding.unknown("The database does not tell its time.");
            case Answer.Answered(_, Duration apart) when apart.compareTo(REFUSED) > 0 ->
                    Finding.down(
                            "The clocks of program and database are %s apart. Above 60 s nothing is recorded. Set the clocks right."
                                    .formatted(Finding.said(apart)));
            case Answer.Answered(_, Duration apart) when apart.compareTo(NOTICED) > 0 ->
                    Finding.strained(
                            "The clocks of program and database are %s apart. Above 60 s nothing will be recorded. Look after the time service."
                                    .formatted(Finding.said(apart)));
            case Answer.Answered _ ->
                    Finding.fine("The clocks of program and database agree within 5 s.");
        };
    }
}
