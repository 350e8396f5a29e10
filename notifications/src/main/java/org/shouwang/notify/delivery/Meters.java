package org.shouwang.notify.delivery;

import java.time.Duration;
import org.shouwang.contract.paging.PagingEvent;

/** Counts what happens to pages. */
public interface Meters {

    /**
     * @param outcome a word in small letters: {@code delivered}, {@code stopped}, {@code
     *     failed_unreachable}
     */
    void count(PagingEvent.Channel channel, String outcome);

    /** From the paging step to the delivery of a page. */
    void delivered(PagingEvent.Channel channel, Duration sinceAsked);
}
