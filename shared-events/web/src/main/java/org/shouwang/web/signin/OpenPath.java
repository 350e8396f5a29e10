package org.shouwang.web.signin;

import java.util.Objects;

/**
 * A path that needs no session, offered as a bean by the service that serves it. Everything else
 * needs one.
 *
 * @param pattern a Spring path pattern
 * @param device whether the device must be a known one when there is no session
 */
public record OpenPath(String pattern, boolean device) {

    public OpenPath {
        Objects.requireNonNull(pattern, "pattern");
    }
}
