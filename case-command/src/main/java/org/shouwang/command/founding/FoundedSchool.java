package org.shouwang.command.founding;

import java.util.Optional;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;

/**
 * A school that is there.
 *
 * @param link path and query by which the first administrator sets a password, once; empty when
 *     that was done. It is told to nobody but that person.
 * @param position the last position of the founding
 */
public record FoundedSchool(
        SchoolId school, StaffId administrator, Optional<String> link, long position) {}
