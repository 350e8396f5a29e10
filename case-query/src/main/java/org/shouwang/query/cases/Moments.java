package org.shouwang.query.cases;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.query.cases.Entries.Entry;
import org.shouwang.query.words.Saying;
import org.shouwang.query.words.Teller;

/**
 * Makes lines of a timeline out of events.
 *
 * @param doing who did what
 * @param corrections when they were made, by their position
 * @param withdrawals those of them that put nothing in the place of what they correct
 */
record Moments(
        Doing doing,
        Map<Long, Instant> corrections,
        Set<Long> withdrawals,
        Teller teller,
        boolean mayCorrect) {

    private static final Set<String> RED =
            Set.of("alert.raised", "paging.nobody_reachable", "response.step_overdue");

    /**
     * @param event empty when it cannot be read
     */
    Moment of(Entry entry, Optional<LoggedEvent> event) {
        return saying(
                entry,
                event,
                event.map(e -> teller.tell(e.event()))
                        .orElseGet(() -> Saying.nothing(teller.title(entry.name()))),
                doing.who(entry));
    }

    /** One that cannot be told, with a text in its place. */
    Moment instead(Entry entry, Optional<LoggedEvent> event, Saying saying) {
        return saying(entry, event, saying, doing.recorder(entry));
    }

    private Moment saying(Entry entry, Optional<LoggedEvent> event, Saying saying, String who) {
        boolean human = Doing.human(entry);
        return new Moment(
                entry.position(),
                Timelines.occurred(entry, event),
                RED.contains(entry.name()) ? "red" : human ? "" : "small",
                who,
                saying,
                entry.late()
                        ? entry.entry()
                                .map(doing.onAlerts()::get)
                                .map(Entry::recordedAt)
                                .or(() -> Optional.of(entry.recordedAt()))
                        : Optional.empty(),
                entry.correctedBy().filter(by -> !withdrawals.contains(by)).map(corrections::get),
                entry.correctedBy().filter(withdrawals::contains).map(corrections::get),
                event.isEmpty(),
                event.filter(_ -> mayCorrect).flatMap(e -> correct(entry, e)),
                Optional.empty());
    }

    /** The form that records such a fact records its correction too. */
    private static Optional<String> correct(Entry entry, LoggedEvent event) {
        boolean hasForm =
                event.event() instanceof ResponseFact
                        && !(event.event() instanceof ResponseFact.EntryCorrected);
        return entry.entry()
                .filter(_ -> hasForm && entry.correctedBy().isEmpty())
                .map(
                        id ->
                                "/do/responses/%s/%s?corrects=%s"
                                        .formatted(entry.stream(), form(entry, event), id));
    }

    private static String form(Entry entry, LoggedEvent event) {
        String name =
                event.event() instanceof ResponseFact.Assessed assessed
                        ? "assess/" + assessed.instrument().name().toLowerCase(Locale.ROOT)
                        : "record/" + entry.name().substring(entry.name().indexOf('.') + 1);
        return name.replace('_', '-');
    }
}
