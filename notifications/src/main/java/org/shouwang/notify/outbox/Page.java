package org.shouwang.notify.outbox;

import java.time.Instant;
import java.util.UUID;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.AttemptId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.contract.token.AlertCode;
import org.shouwang.notify.notice.Notice;

/**
 * A page that this process has in hand until its lease ends.
 *
 * @param askedAt when the paging step was recorded
 * @param tries attempts made before
 * @param delays turns before in which no attempt could be made
 */
public record Page(
        UUID id,
        UUID lease,
        long eventPosition,
        StaffId staff,
        PagingEvent.Channel channel,
        SchoolId school,
        Notice notice,
        Instant askedAt,
        int tries,
        int delays) {

    public AlertId alert() {
        return notice.alert();
    }

    public AlertCode code() {
        return notice.code();
    }

    /** The same again after a crash, so that what is reported twice is known to be one. */
    AttemptId attempt(int number) {
        return new AttemptId(PageKey.uuid(id + "/" + number));
    }
}
