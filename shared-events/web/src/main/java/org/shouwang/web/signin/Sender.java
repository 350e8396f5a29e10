package org.shouwang.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.shouwang.contract.id.StaffId;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whose request it is: whoever is signed in, else whose known device it comes from. */
public final class Sender {

    private static final String DEVICE = Sender.class.getName();

    private Sender() {}

    /** Empty when nobody is known: then nothing can be sent either. */
    public static Optional<StaffId> of(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof SignedInAuthentication signedIn
                ? Optional.of(signedIn.getPrincipal().staff())
                : request.getAttribute(DEVICE) instanceof StaffId owner
                        ? Optional.of(owner)
                        : Optional.empty();
    }

    /** Notes whose device a request comes from, once that has been looked up. */
    public static void known(HttpServletRequest request, KnownDevice device) {
        request.setAttribute(DEVICE, device.staff());
    }
}
