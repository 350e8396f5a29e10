package org.shouwang.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.contract.id.StaffId;
import org.shouwang.web.form.FormParameter;
import org.shouwang.web.frame.Cookies;

/**
 * Carries a form over a sign-in: keeps it when the session has ended, gives it back on the form's
 * GET.
 */
public final class KeptForm {

    /** How long what was typed is kept. */
    public static final Duration LIFE = Duration.ofMinutes(30);

    private static final String COOKIE = "kept";
    private static final String BETWEEN = "~";

    private final KeptForms forms;
    private final KnownDevices devices;
    private final WhoNow who;
    private final Cookies cookies;
    private final Clock clock;

    public KeptForm(
            KeptForms forms, KnownDevices devices, WhoNow who, Cookies cookies, Clock clock) {
        this.forms = forms;
        this.devices = devices;
        this.who = who;
        this.cookies = cookies;
        this.clock = clock;
    }

    /**
     * Keeps what was typed, if the session or the device tells whose it is, or if it comes from a
     * page of this site whose cookies are gone: then it is given to whoever signs in on that
     * browser, which alone can open it. Files are not kept; the page says so.
     *
     * @return whether it is kept
     */
    boolean keep(HttpServletRequest request, HttpServletResponse response) {
        Optional<StaffId> whose =
                reader(request)
                        .or(() -> Optional.of(KeptForms.NOBODY).filter(_ -> isOwnPage(request)));
        whose.ifPresent(
                person -> {
                    String ticket =
                            forms.keep(
                                    person,
                                    request.getRequestURI(),
                                    FormParameter.values(request),
                                    clock.instant());
                    cookies.write(response, COOKIE, beside(ticket, tickets(request)), LIFE);
                });
        return whose.isPresent();
    }

    /** A browser says where a form stands; a page of another site brings nothing into a form. */
    private static boolean isOwnPage(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        String host = request.getHeader("Host");
        return site != null
                ? site.equals("same-origin")
                : origin != null && host != null && origin.endsWith("://" + host);
    }

    /** What was typed at this address, once, and only for the one who typed it. */
    public Optional<Map<String, List<String>>> takeBack(HttpServletRequest request) {
        return tickets(request).flatMap(ticket -> takeBack(ticket, request).stream()).findFirst();
    }

    private Optional<Map<String, List<String>>> takeBack(
            String ticket, HttpServletRequest request) {
        return reader(request)
                .flatMap(
                        person ->
                                forms.takeBack(
                                                ticket,
                                                person,
                                                request.getRequestURI(),
                                                clock.instant())
                                        .or(
                                                () ->
                                                        forms.takeBack(
                                                                ticket,
                                                                KeptForms.NOBODY,
                                                                request.getRequestURI(),
                                                                clock.instant())));
    }

    /** The latest first: somebody may have typed into several windows when the session ended. */
    private Stream<String> tickets(HttpServletRequest request) {
        return cookies.read(request, COOKIE).stream()
                .flatMap(held -> Arrays.stream(held.split(BETWEEN)))
                .limit(KeptForms.MOST);
    }

    private static String beside(String ticket, Stream<String> others) {
        return Stream.concat(Stream.of(ticket), others)
                .limit(KeptForms.MOST)
                .collect(Collectors.joining(BETWEEN));
    }

    /** Who is signed in, or, on a page that needs nobody to be, whose device it is. */
    private Optional<StaffId> reader(HttpServletRequest request) {
        return who.signedIn()
                .map(person -> person.staff())
                .or(() -> devices.of(request).map(device -> device.staff()));
    }
}
