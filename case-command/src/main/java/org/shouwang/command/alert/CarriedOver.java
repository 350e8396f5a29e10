package org.shouwang.command.alert;

import java.util.List;
import org.shouwang.command.Command;
import org.shouwang.command.alert.decision.AlertCommand;

/**
 * What a fact told on an alert means elsewhere: the responses that answer the alert have to know of
 * it too, since their gates read their own stream alone.
 */
@FunctionalInterface
public interface CarriedOver {

    /** The commands to be recorded together with the fact; none when nothing runs. */
    List<Command> commands(AlertCommand.Fact fact);
}
