package org.shouwang.command.refused;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.Actor;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.id.CommandId;
import org.shouwang.contract.id.SchoolId;

/**
 * A command that was refused, without anything it said.
 *
 * @param command what kind of command it was
 */
public record RefusedCommand(
        Instant at,
        SchoolId school,
        Actor actor,
        String command,
        CommandId id,
        StreamId stream,
        Optional<UUID> request) {}
