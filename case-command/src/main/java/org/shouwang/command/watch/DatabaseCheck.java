package org.shouwang.command.watch;

import java.time.Duration;
import org.shouwang.command.watch.DatabaseProbe.Answer;
import org.shouwang.web.text.Text;

/** Whether the database answers, and how long it takes. */
record DatabaseCheck(DatabaseProbe probe) implements Check {

    private static final Duration SLOW = Duration.ofSeconds(1);

    @Override
    public Finding look() {
        return switch (probe.ask()) {
            case Answer.Silent(String why) -> Finding.down(Text.of("watch.database.silent", why));
            case Answer.Answered(Duration took, _) when took.compareTo(SLOW) > 0 ->
                    Finding.strained(Text.of("watch.database.slow", Finding.said(took)));
            case Answer.Answered(Duration took, _) ->
                    Finding.fine(Text.of("watch.database.fine", Finding.said(took)));
        };
    }
}
