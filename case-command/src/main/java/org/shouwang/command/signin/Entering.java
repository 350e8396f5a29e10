package org.shouwang.command.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.web.frame.Address;
import org.shouwang.web.signin.DeviceTable;
import org.shouwang.web.signin.MembershipsNow;
import org.shouwang.web.signin.SignInSession;
import org.shouwang.web.signin.SignedIn;

/** Lets somebody in whose right to it has just been checked: a new session, a remembered device. */
final class Entering {

    private final SignInSession session;
    private final DeviceTable devices;
    private final MembershipsNow memberships;

    Entering(SignInSession session, DeviceTable devices, MembershipsNow memberships) {
        this.session = session;
        this.devices = devices;
        this.memberships = memberships;
    }

    /**
     * @param back where the person came from; anything but an address of this site is ignored
     * @return where to go now
     */
    String enter(
            Account account,
            String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<UUID> device =
                memberships.of(account.staff()).stream()
                        .findFirst()
                        .map(m -> devices.remember(request, response, account.staff(), m.school()));
        session.begin(
                request,
                new SignedIn(account.id(), account.staff(), account.language().locale()),
                device);
        return Address.isLocal(back) ? back : "/";
    }
}
