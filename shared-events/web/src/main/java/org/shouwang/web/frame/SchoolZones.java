package org.shouwang.web.frame;

import java.time.ZoneId;
import java.util.Optional;
import org.shouwang.contract.id.SchoolId;

/** Knows the time zone of a school; offered by a service that knows the schools. */
@FunctionalInterface
public interface SchoolZones {

    /** The zone; empty when the school is not known here. */
    Optional<ZoneId> of(SchoolId school);
}
