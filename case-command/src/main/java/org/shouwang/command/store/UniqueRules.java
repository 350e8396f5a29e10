package org.shouwang.command.store;

import java.util.List;
import org.shouwang.contract.Event;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.id.SchoolId;

/** Which events claim or release what is unique. Given by features; pure. */
@FunctionalInterface
public interface UniqueRules {

    /** What the event changes, in this stream; mostly nothing. */
    List<UniqueRule.Change> changes(StreamId stream, Event event);

    /**
     * The same for rules that hold within a school.
     *
     * @param school for which the event is recorded
     */
    default List<UniqueRule.Change> changes(StreamId stream, Event event, SchoolId school) {
        return changes(stream, event);
    }

    /** The rules of several features together. */
    static UniqueRules all(List<UniqueRules> rules) {
        List<UniqueRules> copy = List.copyOf(rules);
        return new UniqueRules() {
            @Override
            public List<UniqueRule.Change> changes(StreamId stream, Event event) {
                return copy.stream().flatMap(each -> each.changes(stream, event).stream()).toList();
            }

            @Override
            public List<UniqueRule.Change> changes(StreamId stream, Event event, SchoolId school) {
                return copy.stream()
                        .flatMap(each -> each.changes(stream, event, school).stream())
                        .toList();
            }
        };
    }
}
