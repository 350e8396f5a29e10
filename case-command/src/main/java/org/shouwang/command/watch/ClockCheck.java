package org.shouwang.command.watch;

import java.time.Duration;
import org.shouwang.command.watch.DatabaseProbe.Answer;
import org.shouwang.web.text.Text;

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
            case Answer.Silent _ -> Finding.unknown(Text.of("watch.clocks.unknown"));
            case Answer.Answered(_, Duration apart) when apart.compareTo(REFUSED) > 0 ->
                    Finding.down(Text.of("watch.clocks.refused", Finding.said(apart)));
            case Answer.Answered(_, Duration apart) when apart.compareTo(NOTICED) > 0 ->
                    Finding.strained(Text.of("watch.clocks.apart", Finding.said(apart)));
            case Answer.Answered _ -> Finding.fine(Text.of("watch.clocks.fine"));
        };
    }
}
