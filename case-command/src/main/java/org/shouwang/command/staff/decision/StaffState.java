package org.shouwang.command.staff.decision;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.ContactId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.staff.StaffEvent.Channel;
import org.shouwang.contract.staff.StaffEvent.Left;

/** What is known of a member of staff. */
public sealed interface StaffState {

    record Unknown() implements StaffState {}

    /**
     * @param conflicts the reason of each, by student
     * @param left empty while the person works here
     * @param arrival what somebody still has to vouch for
     */
    record Known(
            Confidential name,
            Map<ContactId, Contact> contacts,
            Map<StudentId, Confidential> conflicts,
            Optional<Left> left,
            Optional<Arrival> arrival)
            implements StaffState {

        public Known {
            contacts = Map.copyOf(contacts);
            conflicts = Map.copyOf(conflicts);
        }

        Known named(Confidential name) {
            return new Known(name, contacts, conflicts, left, arrival);
        }

        Known withContacts(Consumer<Map<ContactId, Contact>> change) {
            Map<ContactId, Contact> changed = new HashMap<>(contacts);
            change.accept(changed);
            return new Known(name, changed, conflicts, left, arrival);
        }

        Known withConflicts(Consumer<Map<StudentId, Confidential>> change) {
            Map<StudentId, Confidential> changed = new HashMap<>(conflicts);
            change.accept(changed);
            return new Known(name, contacts, changed, left, arrival);
        }

        Known arrived(Optional<Arrival> arrival) {
            return new Known(name, contacts, conflicts, left, arrival);
        }

        Known with(Optional<Left> left) {
            return new Known(name, contacts, conflicts, left, arrival);
        }
    }

    /**
     * Somebody came in by a link, and nobody has vouched yet for who it was.
     *
     * @param issuedBy who had the link before; empty for whoever runs the machine
     */
    record Arrival(Optional<StaffId> issuedBy) {}

    /** A way to reach somebody. */
    record Contact(Channel channel, Confidential address, Health health) {

        Contact with(Health health) {
            return new Contact(channel, address, health);
        }
    }

    /** Whether messages to a contact arrive. */
    enum Health {
        UNPROVEN,
        VERIFIED,
        FAILING
    }
}
