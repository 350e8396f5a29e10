package org.shouwang.query.cases;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouwang.contract.Actor;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamType;
import org.shouwang.query.cases.Entries.Entry;
import org.shouwang.query.words.Teller;

/**
 * Who did what is on record, and who recorded it.
 *
 * @param onAlerts what alerts have on record, by its entry: a response takes it over under the same
 */
public record Doing(Map<UUID, Entry> onAlerts, Map<Long, LoggedEvent> events, Teller teller) {

    /** What comes into being with something that a person did, and nobody does. */
    private static final Set<String> BY_ITSELF =
            Set.of(
                    "response.step_due",
                    "response.guardian_stands",
                    "response.step_overdue",
                    "response.waiver_expired",
                    "alert.acknowledgement_redated",
                    "alert.acknowledgement_expired");

    public static Doing of(
            Collection<Entry> entries, Map<Long, LoggedEvent> events, Teller teller) {
        Map<UUID, Entry> onAlerts = new HashMap<>();
        for (Entry entry : entries) {
            if (entry.type() == StreamType.ALERT) {
                entry.entry().ifPresent(id -> onAlerts.put(id, entry));
            }
        }
        return new Doing(onAlerts, events, teller);
    }

    /** Whether a member of staff entered it. */
    public static boolean human(Entry entry) {
        return entry.actorKind().equals(Actor.Kind.STAFF.name())
                && !BY_ITSELF.contains(entry.name());
    }

    /** In words, with the recorder where that is somebody else. */
    public String who(Entry entry) {
        return takenOver(entry)
                .map(told -> say("carried", who(told)))
                .orElseGet(() -> onRecord(entry));
    }

    /**
     * The role acted in, of the person that {@link #who} names; where that person and the recorder
     * are two, it says that it is the recorder's. Empty text for none.
     */
    public String as(Entry entry) {
        Optional<Entry> told = takenOver(entry);
        if (told.isPresent()) {
            return as(told.get());
        }
        Optional<String> role = entry.actedAs().filter(_ -> human(entry)).map(teller::role);
        return role.map(as -> another(entry).map(_ -> say("recorder_as", as)).orElse(as))
                .orElse("");
    }

    private Optional<Entry> takenOver(Entry entry) {
        return entry.entry()
                .filter(_ -> entry.type() == StreamType.RESPONSE)
                .map(onAlerts::get)
                .filter(told -> told.position() < entry.position());
    }

    /** Who recorded it, for an event that says nothing. */
    public String recorder(Entry entry) {
        if (human(entry)) {
            return teller.staffName(entry.actor());
        }
        return say(entry.actorKind().equals(Actor.Kind.MACHINE.name()) ? "machine" : "timer");
    }

    private String onRecord(Entry entry) {
        String recorder = recorder(entry);
        if (!human(entry)) {
            return recorder;
        }
        return another(entry)
                .map(doer -> say("did", teller.staffName(doer), recorder))
                .orElse(recorder);
    }

    /** Who did it, where that is not who recorded it. */
    private Optional<UUID> another(Entry entry) {
        return Optional.ofNullable(events.get(entry.position()))
                .flatMap(logged -> teller.doer(logged.event()))
                .filter(doer -> !doer.equals(entry.actor()));
    }

    private String say(String key, Object... names) {
        return teller.texts().say(teller.locale(), "query.person." + key, names);
    }
}
