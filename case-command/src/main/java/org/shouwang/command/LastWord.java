package org.shouwang.command;

import java.util.List;
import org.shouwang.contract.Event;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.response.ResponseCourse;

/**
 * Which event of a stream was the last that people brought about. Whoever agrees to an end says
 * which it was when he looked: what was told after that, nobody who agreed has read. What the
 * system tells by itself, because time passed, is no news to wait for.
 *
 * @param events how many there are
 * @param number of the last word among them, counted from one; none is zero
 */
public record LastWord(int events, int number) {

    public static final LastWord NONE = new LastWord(0, 0);

    /** In a stream that was read. */
    public static LastWord of(List<LoggedEvent> events) {
        LastWord word = NONE;
        for (LoggedEvent logged : events) {
            word = word.after(logged.event());
        }
        return word;
    }

    /** Once this has happened too. */
    public LastWord after(Event event) {
        return new LastWord(events + 1, isWord(event) ? events + 1 : number);
    }

    private static boolean isWord(Event event) {
        return switch (event) {
            case ResponseCourse.StepDue _,
                    ResponseCourse.StepOverdue _,
                    ResponseCourse.WaiverExpired _,
                    ResponseCourse.Deviated _,
                    AlertEvent.AcknowledgementExpired _,
                    AlertEvent.AcknowledgementRedated _,
                    AlertEvent.DismissalEscalated _ ->
                    false;
            default -> true;
        };
    }
}
