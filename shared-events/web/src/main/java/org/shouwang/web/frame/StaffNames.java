package org.shouwang.web.frame;

import java.util.Optional;
import org.shouwang.web.signin.Who;

/** Knows how a signed-in person is called; offered by a service that may read names. */
@FunctionalInterface
public interface StaffNames {

    /** The person's own name; empty when it is not known here. */
    Optional<String> of(Who who);
}
