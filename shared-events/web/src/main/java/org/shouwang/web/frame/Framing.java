package org.shouwang.web.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.web.frame.WaitingAlerts.Now;
import org.shouwang.web.signin.Who;
import org.shouwang.web.signin.WhoNow;
import org.shouwang.web.text.Language;
import org.shouwang.web.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/** Hangs a {@link Frame} on every request, so that error pages have one too. */
final class Framing extends OncePerRequestFilter {

    static final String NAME = "frame";

    private static final Logger LOG = LoggerFactory.getLogger(Framing.class);

    private static final List<String> TIME_WORDS =
            List.of(
                    "minutes",
                    "hours",
                    "days",
                    "and",
                    "left",
                    "late",
                    "ago",
                    "due_now",
                    "just_late",
                    "just_now");

    private final Parts parts;

    /** What frames are made of. */
    record Parts(
            Texts texts,
            LanguageChoice language,
            Preferences preferences,
            WhoNow who,
            Navigation navigation,
            WebSettings settings,
            Clock clock,
            List<StaffNames> names,
            List<SchoolZones> zones,
            List<WaitingAlerts> waiting) {}

    Framing(Parts parts) {
        this.parts = parts;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(NAME) == null) {
            request.setAttribute(NAME, new Frame(request, this));
        }
        chain.doFilter(request, response);
    }

    /** What the server refused by itself has not been here before. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    Texts texts() {
        return parts.texts();
    }

    LanguageChoice language() {
        return parts.language();
    }

    Preferences preferences() {
        return parts.preferences();
    }

    WhoNow who() {
        return parts.who();
    }

    Navigation navigation() {
        return parts.navigation();
    }

    Clock clock() {
        return parts.clock();
    }

    long uploadMegabytes() {
        return parts.settings().uploadMegabytes();
    }

    Optional<String> name(Who who) {
        return parts.names().stream().flatMap(names -> names.of(who).stream()).findFirst();
    }

    /** A page is drawn whether or not this can be found out. */
    Now waiting(Who who) {
        try {
            return parts.waiting().stream().map(w -> w.of(who)).reduce(Now.NOTHING, Now::and);
        } catch (RuntimeException e) {
            LOG.warn("the alerts that wait for somebody cannot be listed: {}", e.toString());
            return Now.NOTHING;
        }
    }

    ZoneId zone(Optional<SchoolId> school) {
        return school.stream()
                .flatMap(s -> parts.zones().stream().flatMap(zones -> zones.of(s).stream()))
                .findFirst()
                .orElse(parts.settings().zone());
    }

    String timeWords(Locale locale) {
        Stream<String> words =
                TIME_WORDS.stream()
                        .map(
                                word ->
                                        parts.texts()
                                                .written(Language.of(locale), "web.time." + word)
                                                .orElseThrow());
        return words.collect(Collectors.joining("\t"));
    }
}
