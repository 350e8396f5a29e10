package org.shouwang.notify.channel;

import java.util.List;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.notify.notice.Notice;

/**
 * One message on its way.
 *
 * @param key the same whenever the same message is sent again, after a crash say
 * @param to those it is for; more than one only where one message reaches a group
 */
public record Parcel(String key, SchoolId school, Notice notice, List<StaffId> to) {

    public Parcel {
        to = List.copyOf(to);
    }
}
