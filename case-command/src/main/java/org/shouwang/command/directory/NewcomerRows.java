package org.shouwang.command.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.Id;
import org.shouwang.contract.staff.StaffEvent;
import org.shouwang.log.projection.Rows;

/**
 * Who came in by a link and waits for somebody to vouch: read by every service at every request.
 */
final class NewcomerRows extends DirectoryRows {

    private static final String TABLE = "signin.newcomer";

    NewcomerRows() {
        super("newcomers", Set.of(StreamType.STAFF), List.of(TABLE));
    }

    @Override
    void fold(LoggedEvent logged, Rows rows) {
        switch (logged.event()) {
            case StaffEvent.CameByLink e when !e.alone() -> came(e, logged, rows);
            case StaffEvent.CameByLink _, StaffEvent.VouchedFor _ -> known(logged, rows);
            default -> {}
        }
    }

    private static void came(StaffEvent.CameByLink e, LoggedEvent logged, Rows rows) {
        UUID by = e.issuedBy().map(Id::value).orElse(null);
        rows.sql()
                .sql(
                        """
                        insert into %s (staff_id, since, issued_by) values (?, ?, ?)
                        on conflict (staff_id) do update set since = excluded.since, issued_by = excluded.issued_by
                        """
                                .formatted(rows.table(TABLE)))
                .params(
                        Arrays.asList(
                                logged.stream().id(), at(logged.recording().recordedAt()), by))
                .update();
    }

    private static void known(LoggedEvent logged, Rows rows) {
        rows.sql()
                .sql("delete from %s where staff_id = ?".formatted(rows.table(TABLE)))
                .param(logged.stream().id())
                .update();
    }
}
