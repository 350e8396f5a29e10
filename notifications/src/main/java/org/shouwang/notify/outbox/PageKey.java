package org.shouwang.notify.outbox;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.paging.PagingEvent;

/** What makes a page one and the same: the event that asked for it, whom it is for, and how. */
public record PageKey(long eventPosition, int step, StaffId staff, PagingEvent.Channel channel) {

    public UUID pageId() {
        return uuid(eventPosition + "/" + step + "/" + staff + "/" + channel);
    }

    static UUID uuid(String text) {
        return UUID.nameUUIDFromBytes(("shouwang/" + text).getBytes(StandardCharsets.UTF_8));
    }
}
