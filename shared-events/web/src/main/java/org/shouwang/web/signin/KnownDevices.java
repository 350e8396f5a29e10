package org.shouwang.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Recognises a device by its long-lived cookie. */
@FunctionalInterface
public interface KnownDevices {

    /** The device a request comes from, unless it is unknown or revoked. */
    Optional<KnownDevice> of(HttpServletRequest request);
}
