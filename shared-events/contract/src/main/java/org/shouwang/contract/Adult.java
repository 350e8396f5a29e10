package org.shouwang.contract;

import java.util.Optional;
import org.shouwang.contract.id.StaffId;

/**
 * A grown-up who does something for a student: a member of staff of the school, or somebody else by
 * name. Never a pupil.
 *
 * @throws IllegalArgumentException when it is neither or both
 */
public record Adult(Optional<StaffId> staff, Optional<Confidential> other) {

    public Adult {
        if (staff.isPresent() == other.isPresent()) {
            throw new IllegalArgumentException(
                    "either a member of staff or the name of another adult");
        }
    }

    public static Adult of(StaffId staff) {
        return new Adult(Optional.of(staff), Optional.empty());
    }

    public static Adult named(String name) {
        return new Adult(Optional.empty(), Optional.of(Confidential.of(name)));
    }
}
