package org.shouwang.query.cases;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.Adult;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.plan.engine.Beside;
import org.shouwang.query.words.Attended;
import org.shouwang.query.words.Teller;

/**
 * Names whoever has the student in sight now.
 *
 * @param adults whom the entries of the response name, by their ids
 * @param events of the case, in which an alert may say who was there
 */
record Holder(Map<UUID, Adult> adults, Collection<LoggedEvent> events) {

    Holder {
        adults = Map.copyOf(adults);
    }

    /** Empty when only that somebody is there is known. */
    Optional<String> name(Beside beside, Teller tell) {
        return Optional.ofNullable(adults.get(beside.fact()))
                .map(tell::adult)
                .or(() -> beside.custodian().map(tell::word))
                .or(() -> told(beside, tell));
    }

    /** By the alert that was recorded when an adult was first said to be there. */
    private Optional<String> told(Beside beside, Teller tell) {
        return events.stream()
                .filter(logged -> logged.recording().recordedAt().equals(beside.since()))
                .flatMap(logged -> Attended.in(logged.event()).stream())
                .flatMap(company -> company.who().stream())
                .findFirst()
                .map(tell::written);
    }
}
