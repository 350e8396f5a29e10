package org.shouwang.command.store;

import java.util.List;
import org.shouwang.contract.Event;
import org.shouwang.contract.StreamId;

/** Which events claim or release what is unique. Given by features; pure. */
@FunctionalInterface
public interface UniqueRules {

    /** What the event changes, in this stream; mostly nothing. */
    List<UniqueRule.Change> changes(StreamId stream, Event event);

    /** The rules of several features together. */
    static UniqueRules all(List<UniqueRules> rules) {
        List<UniqueRules> copy = List.copyOf(rules);
        return (stream, event) ->
                copy.stream().flatMap(each -> each.changes(stream, event).stream()).toList();
    }
}
