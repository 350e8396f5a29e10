package org.shouwang.command.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.Id;
import org.shouwang.contract.membership.MembershipEvent;
import org.shouwang.contract.staff.StaffEvent;
import org.shouwang.log.projection.Rows;

/** Who is what in which school now and later: read by every service at every request. */
final class MembershipRows extends DirectoryRows {

    private static final String TABLE = "signin.membership";

    MembershipRows() {
        super("memberships", Set.of(StreamType.MEMBERSHIP, StreamType.STAFF), List.of(TABLE));
    }

    @Override
    void fold(LoggedEvent logged, Rows rows) {
        switch (logged.event()) {
            case MembershipEvent.RoleGranted e -> granted(e, rows);
            case MembershipEvent.RoleRevoked e -> revoked(e, rows);
            case StaffEvent.Left _ -> left(logged, rows);
            default -> {}
        }
    }

    private static void granted(MembershipEvent.RoleGranted e, Rows rows) {
        rows.sql()
                .sql(
                        """
                        insert into %s (staff_id, school_id, role, valid_from, valid_until, class_ids, grant_id)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """
                                .formatted(rows.table(TABLE)))
                .params(
                        Arrays.asList(
                                e.staff().value(),
                                e.school().value(),
                                e.role().name(),
                                at(e.from()),
                                e.until().map(DirectoryRows::at).orElse(null),
                                e.classes().stream().map(Id::value).sorted().toArray(UUID[]::new),
                                e.grant().value()))
                .update();
    }

    private static void revoked(MembershipEvent.RoleRevoked e, Rows rows) {
        rows.sql()
                .sql(
                        "update %s set valid_until = least(valid_until, ?) where grant_id = ?"
                                .formatted(rows.table(TABLE)))
                .params(at(e.from()), e.grant().value())
                .update();
    }

    /** Whoever left has no role any more from the moment that it was recorded. */
    private static void left(LoggedEvent logged, Rows rows) {
        rows.sql()
                .sql(
                        "update %s set valid_until = least(valid_until, ?) where staff_id = ?"
                                .formatted(rows.table(TABLE)))
                .params(at(logged.recording().recordedAt()), logged.stream().id())
                .update();
    }
}
