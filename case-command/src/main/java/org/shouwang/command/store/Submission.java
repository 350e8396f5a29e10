package org.shouwang.command.store;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.shouwang.contract.StreamId;

/**
 * What one sending hands to the appender: all of it becomes durable, or nothing.
 *
 * @param heads the last sequence of each stream the decision was based on; -1 for an empty one
 * @param answer completed once by the appender
 */
record Submission(
        CommandContext context,
        Map<StreamId, Long> heads,
        List<NewEvent> events,
        List<UniqueRule.Change> changes,
        CompletableFuture<AppendResult> answer) {

    Submission(
            CommandContext context,
            Map<StreamId, Long> heads,
            List<NewEvent> events,
            List<UniqueRule.Change> changes) {
        this(
                context,
                Map.copyOf(heads),
                List.copyOf(events),
                List.copyOf(changes),
                new CompletableFuture<>());
    }

    /** What no other submission of the same batch may share. */
    Set<Object> guarded() {
        Set<Object> guarded = new HashSet<>(heads.keySet());
        changes.forEach(change -> guarded.add(change.guarded()));
        guarded.add(context.id());
        return guarded;
    }
}
