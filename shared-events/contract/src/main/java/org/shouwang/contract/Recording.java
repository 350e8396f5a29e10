package org.shouwang.contract;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.id.CommandId;
import org.shouwang.contract.id.EventId;
import org.shouwang.contract.id.SchoolId;

/**
 * How an event came to be recorded: its metadata.
 *
 * @param command the command that caused it
 * @param request the request that carried the command, for the service logs
 * @param recordedAt the program's clock when the decision was taken
 */
public record Recording(
        EventId event,
        SchoolId school,
        Actor actor,
        CommandId command,
        Optional<UUID> request,
        Instant recordedAt) {

    public Recording {
        Objects.requireNonNull(event);
        Objects.requireNonNull(school);
        Objects.requireNonNull(actor);
        Objects.requireNonNull(command);
        Objects.requireNonNull(request);
        Objects.requireNonNull(recordedAt);
    }
}
