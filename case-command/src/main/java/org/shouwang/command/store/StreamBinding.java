package org.shouwang.command.store;

import java.util.function.Supplier;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;

/**
 * Which aggregate stands for a kind of stream.
 *
 * @param create a new one, without a stream and without events
 */
public record StreamBinding<A extends StreamAggregate<?, ?, ?>>(
        StreamType type, Class<A> aggregate, Supplier<A> create) {

    A create(StreamId stream) {
        A created = create.get();
        created.identify(stream);
        return created;
    }
}
