package org.shouwang.command.membership.decision;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouwang.command.Command;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.GrantId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;

/** What can be wished of the roles of one member of staff in one school. */
public sealed interface MembershipCommand extends Command {

    StaffId staff();

    SchoolId school();

    @Override
    default StreamId stream() {
        return stream(staff(), school());
    }

    /** The stream follows from the two, so that there is one. */
    static StreamId stream(StaffId staff, SchoolId school) {
        byte[] both =
                ByteBuffer.allocate(4 * Long.BYTES)
                        .putLong(staff.value().getMostSignificantBits())
                        .putLong(staff.value().getLeastSignificantBits())
                        .putLong(school.value().getMostSignificantBits())
                        .putLong(school.value().getLeastSignificantBits())
                        .array();
        return new StreamId(StreamType.MEMBERSHIP, UUID.nameUUIDFromBytes(both));
    }

    /**
     * The first administrator of a school, by its one-time link.
     *
     * @param administrators how many the school has now
     */
    record GrantFounding(
            GrantId grant, StaffId staff, SchoolId school, Instant from, int administrators)
            implements MembershipCommand {}

    record Grant(
            GrantId grant,
            StaffId staff,
            SchoolId school,
            Role role,
            Set<ClassId> classes,
            Instant from,
            Optional<Instant> until,
            StaffId by)
            implements MembershipCommand {
        public Grant {
            classes = Set.copyOf(classes);
        }
    }

    /**
     * @param from when it ends; empty, or in the past, for at once: a role that was held was held
     * @param otherAdministrators how many other people are administrators of the school, then and
     *     without an end
     */
    record Revoke(
            GrantId grant,
            StaffId staff,
            SchoolId school,
            Optional<Instant> from,
            int otherAdministrators,
            StaffId by)
            implements MembershipCommand {}
}
