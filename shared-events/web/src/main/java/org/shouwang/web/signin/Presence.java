package org.shouwang.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Whether whoever sent a request is still there: asked again and again for as long as the answer
 * goes on, when the request itself may not be touched any more. Who has signed out, or whose
 * password, device or account has gone, is not.
 */
public final class Presence {

    private final SessionRepository<? extends Session> sessions;
    private final KnownDevices devices;
    private final Clock clock;

    Presence(SessionRepository<? extends Session> sessions, KnownDevices devices, Clock clock) {
        this.sessions = sessions;
        this.devices = devices;
        this.clock = clock;
    }

    /** Of the session that a request came with, else of the device. */
    public BooleanSupplier of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            String id = session.getId();
            return () -> SignInSession.lasts(sessions.findById(id), clock.instant());
        }
        Optional<KnownDevice> device = devices.of(request);
        return () -> device.isPresent() && devices.knows(device.get());
    }
}
