package org.shouwang.command.timer;

import java.time.Instant;
import java.util.List;
import org.shouwang.command.Command;

/** What a feature does when a timer of its streams is due. */
@FunctionalInterface
public interface WhenDue {

    /**
     * The commands to send together; none when there is nothing to do. The deciders answer without
     * events when the world moved on.
     */
    List<Command> commands(DueTimer timer, Instant now);
}
