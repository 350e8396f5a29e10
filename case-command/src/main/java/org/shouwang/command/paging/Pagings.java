package org.shouwang.command.paging;

import org.shouwang.command.store.StoredStreams;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.AlertId;

/** Reads how the paging of an alert stands, from its stream. */
public final class Pagings {

    private final StoredStreams streams;

    Pagings(StoredStreams streams) {
        this.streams = streams;
    }

    public PagingStory of(AlertId alert) {
        return PagingStory.of(streams.read(new StreamId(StreamType.PAGING, alert.value())));
    }
}
