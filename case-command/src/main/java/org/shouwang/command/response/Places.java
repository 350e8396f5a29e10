package org.shouwang.command.response;

import java.time.Instant;
import java.util.Optional;
import org.shouwang.command.directory.Streams;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.id.AlertId;

/** Where a student is, as far as anybody has told on the alerts that a response answers. */
record Places(Streams streams) {

    /** The place that was told last; where somebody lives says nothing of where they are. */
    Optional<String> last(Standing standing) {
        var ids = standing.alerts().stream().map(AlertId::value).toList();
        return streams.read(StreamType.ALERT, ids).values().stream()
                .flatMap(events -> events.stream())
                .filter(logged -> told(logged).isPresent())
                .reduce((one, other) -> at(other).isBefore(at(one)) ? one : other)
                .flatMap(Places::told);
    }

    private static Instant at(LoggedEvent logged) {
        return logged.recording().recordedAt();
    }

    private static Optional<String> told(LoggedEvent logged) {
        Optional<Confidential> place =
                switch ((AlertEvent) logged.event()) {
                    case AlertEvent.Raised raised -> raised.place();
                    case AlertEvent.Supplemented more -> more.place();
                    default -> Optional.empty();
                };
        return place.flatMap(Confidential::reveal).filter(said -> !said.isBlank());
    }
}
