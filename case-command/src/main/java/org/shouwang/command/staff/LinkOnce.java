package org.shouwang.command.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.shouwang.command.school.Office;
import org.shouwang.command.signin.Account;
import org.shouwang.command.signin.OneTimeLinks;
import org.shouwang.web.signin.Who;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Shows a one-time link to whoever asked for it, on one page that nothing keeps. */
final class LinkOnce {

    /** Long enough for a colleague who is off for a few days, short enough for a slip of paper. */
    private static final Duration LIFE = Duration.ofDays(3);

    private final OneTimeLinks links;
    private final Office office;
    private final String publicAddress;

    /**
     * @param publicAddress where people reach the product with a browser; empty when nobody said
     */
    LinkOnce(OneTimeLinks links, Office office, String publicAddress) {
        this.links = links;
        this.office = office;
        this.publicAddress = publicAddress;
    }

    /** Until when a link issued now may be used. */
    Instant until() {
        return office.now().truncatedTo(ChronoUnit.MICROS).plus(LIFE);
    }

    /** Issues a link and draws the page; earlier links of the account are void from now on. */
    ModelAndView shown(
            Account account, Who who, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        String asked = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        String site = isReached(publicAddress) ? publicAddress.replaceAll("/+$", "") : asked;
        return office.page("people/link", "staff", who)
                .addObject("link", site + links.issue(account.id(), LIFE, Optional.of(who.staff())))
                .addObject("login", account.login())
                .addObject("until", until())
                .addObject("here", !isReached(site))
                .addObject("staff", account.staff().toString());
    }

    /** Whether anybody but the machine itself can open such an address. */
    private static boolean isReached(String address) {
        return !address.isBlank()
                && !address.matches("https?://(localhost|127\\.[0-9.]+|\\[::1])(:[0-9]+)?(/.*)?");
    }
}
