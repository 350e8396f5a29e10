package org.shouwang.query.words;

import java.util.Optional;
import org.shouwang.contract.Event;
import org.shouwang.contract.alert.AlertEvent;

/** What whoever raises an alert says of the adult who is with the student. */
public final class Attended {

    private Attended() {}

    /** Empty where the event does not say that an adult is there. */
    public static Optional<AlertEvent.Company> in(Event event) {
        Optional<AlertEvent.Company> company =
                switch (event) {
                    case AlertEvent.Raised e -> Optional.of(e.company());
                    case AlertEvent.Supplemented e -> e.company();
                    default -> Optional.empty();
                };
        return company.filter(with -> with.presence() == AlertEvent.Presence.ADULT);
    }
}
