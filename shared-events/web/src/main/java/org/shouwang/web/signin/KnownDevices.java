package org.shouwang.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Recognises a device by its long-lived cookie. */
public interface KnownDevices {

    /** The device a request comes from, unless it is unknown or revoked. */
    Optional<KnownDevice> of(HttpServletRequest request);

    /** Whether a device that was recognised is known still, as this person's. */
    boolean knows(KnownDevice device);
}
