package org.shouwang.web.frame;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.id.AlertId;
import org.shouwang.web.signin.Who;

/** Knows which alerts wait for somebody to take them up; offered by the service that pages. */
@FunctionalInterface
public interface WaitingAlerts {

    /** Those that somebody is paged for now. */
    Now of(Who who);

    /**
     * What waits for somebody now.
     *
     * @param list in whichever order
     * @param unread how many wait besides, of which nothing can be said because they cannot be read
     */
    record Now(List<Waiting> list, int unread) {

        public static final Now NOTHING = new Now(List.of(), 0);

        public Now {
            list = List.copyOf(list);
        }

        Now and(Now other) {
            return new Now(
                    Stream.concat(list.stream(), other.list.stream()).toList(),
                    unread + other.unread);
        }
    }

    /**
     * An alert that waits for somebody.
     *
     * @param second whether somebody has it, and what it waits for is the word of a second person
     *     on its dismissal
     */
    record Waiting(AlertId alert, String code, Instant since, Danger danger, boolean second) {

        /** What nobody has comes first, then what is more dangerous, then what waits longer. */
        static final Comparator<Waiting> GRAVEST_FIRST =
                Comparator.comparing(Waiting::second)
                        .thenComparing(Waiting::danger, Waiting::byDanger)
                        .thenComparing(Waiting::since)
                        .thenComparing(Waiting::code);

        public Waiting {
            Objects.requireNonNull(alert, "alert");
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(since, "since");
            Objects.requireNonNull(danger, "danger");
        }

        private static int byDanger(Danger one, Danger other) {
            return one.moreUrgentThan(other) ? -1 : other.moreUrgentThan(one) ? 1 : 0;
        }

        /** Whether a page is about this alert, so that it need not be said there. */
        boolean isAt(String path) {
            return path.contains(alert.toString());
        }
    }
}
