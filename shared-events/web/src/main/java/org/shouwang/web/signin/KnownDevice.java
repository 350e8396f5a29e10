package org.shouwang.web.signin;

import java.util.Objects;
import java.util.UUID;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;

/**
 * A device somebody has signed in on before. It lets that person raise an alert after the session
 * ended, and nothing else.
 *
 * @param id the device's row, for the record
 * @param school the school worked in at the last sign-in
 */
public record KnownDevice(UUID id, StaffId staff, SchoolId school) {

    public KnownDevice {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(staff, "staff");
        Objects.requireNonNull(school, "school");
    }
}
