package org.shouwang.query.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouwang.query.words.Saying;

/**
 * One line of a timeline.
 *
 * @param at when it happened
 * @param tone red for an alert, small for what the system did, empty otherwise
 * @param entered when it was recorded, if noticeably later
 * @param corrected when it was corrected
 * @param withdrawn when it was taken back
 * @param correct where a new entry can be made that corrects it
 * @param paging the notices that are folded into this line
 * @param unreadable whether the event could not be opened; then there are no words
 */
public record Moment(
        long position,
        Instant at,
        String tone,
        String who,
        Saying saying,
        Optional<Instant> entered,
        Optional<Instant> corrected,
        Optional<Instant> withdrawn,
        boolean unreadable,
        Optional<String> correct,
        Optional<Paging> paging) {

    /** A day of the timeline. */
    public record Day(LocalDate date, List<Moment> moments) {

        public Day {
            moments = List.copyOf(moments);
        }
    }
}
