package org.shouwang.command.casefile;

import java.util.Collection;
import java.util.List;
import org.shouwang.command.Command;
import org.shouwang.contract.id.ResponseId;

/** Asks the responses of a file, in the same breath in which it is closed. */
@FunctionalInterface
public interface Responses {

    /** The commands that are refused as long as one of them runs. */
    List<Command> haveEnded(Collection<ResponseId> responses);
}
