package org.shouwang.command.response;

import java.util.List;
import java.util.UUID;
import org.shouwang.command.directory.Directory.CommandProjections;
import org.shouwang.command.directory.Streams;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.AlertId;

/** Whoever is called within milliseconds opens what the directory may not show yet. */
record DirectoryOfAlerts(Streams streams, CommandProjections projections) {

    /** Waits until it shows the alert as it stands and whom it called; bounded. */
    void await(AlertId alert) {
        long last =
                Math.max(
                        last(StreamType.ALERT, alert.value()),
                        last(StreamType.PAGING, alert.value()));
        if (last > 0) {
            projections.await(last);
        }
    }

    private long last(StreamType type, UUID id) {
        List<LoggedEvent> events = streams.read(new StreamId(type, id));
        return events.isEmpty() ? 0 : events.getLast().position();
    }
}
