package org.shouwang.query.alerts;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.id.SubjectId;

/** Who says that an alert is about another student, while nobody else has agreed. */
final class Doubts {

    private Doubts() {}

    /**
     * @param events of one alert, by position
     */
    static Set<UUID> of(Map<Long, LoggedEvent> events) {
        Map<SubjectId, UUID> waiting = new LinkedHashMap<>();
        for (LoggedEvent logged : new TreeMap<>(events).values()) {
            switch (logged.event()) {
                case AlertEvent.CorrectionProposed e -> waiting.put(e.subject(), e.by().value());
                case AlertEvent.CorrectionConfirmed e -> waiting.remove(e.subject());
                case AlertEvent.SubjectCorrected e -> waiting.remove(e.subject());
                default -> {}
            }
        }
        return new LinkedHashSet<>(waiting.values());
    }
}
