package org.shouwang.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.web.frame.WaitingAlerts.Now;
import org.shouwang.web.frame.WaitingAlerts.Waiting;
import org.shouwang.web.signin.Who;
import org.shouwang.web.text.HumanTime;
import org.shouwang.web.text.Language;
import org.shouwang.web.text.Text;

/**
 * What every template can ask about the page it is on, under the name {@code frame}. Nothing is
 * looked up before it is asked for.
 */
public final class Frame {

    /** The header in which a page that asks by itself says which one it is. */
    private static final String AT = "X-At";

    /** Where something is written. */
    private static final List<String> RECORDING = List.of("/raise", "/do");

    private final HttpServletRequest request;
    private final Framing framing;
    private final Instant now;
    private final Map<Optional<SchoolId>, ZoneId> zones = new ConcurrentHashMap<>();

    Frame(HttpServletRequest request, Framing framing) {
        this.request = request;
        this.framing = framing;
        this.now = framing.clock().instant();
    }

    /** The frame of a request. */
    public static Frame of(HttpServletRequest request) {
        return (Frame) request.getAttribute(Framing.NAME);
    }

    public Locale locale() {
        return framing.language().resolveLocale(request);
    }

    /** For the attribute {@code lang} of the page. */
    public String lang() {
        return Language.of(locale()) == Language.EN ? "en" : "zh-CN";
    }

    /** The code of the language that is not shown now. */
    public String otherLanguage() {
        return Language.of(locale()) == Language.EN ? "zh" : "en";
    }

    /** {@code auto}, {@code light} or {@code dark}. */
    public String theme() {
        return framing.preferences().theme(request);
    }

    /** This page in the other language. */
    public String languageAddress() {
        return with(LanguageChoice.COOKIE, otherLanguage());
    }

    /** This page in a theme. */
    public String themeAddress(String theme) {
        return with(Preferences.THEME, theme);
    }

    /** Who is signed in, with a role. */
    public Optional<Who> who() {
        return framing.who().of(request);
    }

    /** Whether somebody is signed in, with or without a role. */
    public boolean signedIn() {
        return framing.who().signedIn().isPresent();
    }

    /** The person's own name, or empty text. */
    public String name() {
        return who().flatMap(framing::name).orElse("");
    }

    /** The text keys of the roles held in this school now. */
    public List<String> roleKeys() {
        List<String> keys =
                who().map(w -> w.roles().stream().map(Frame::key).toList()).orElse(List.of());
        return keys.isEmpty() ? List.of("web.role.none") : keys;
    }

    public List<NavLink> nav() {
        return who().map(w -> framing.navigation().shownTo(w.roles())).orElse(List.of());
    }

    /**
     * The alerts that wait for whoever reads this, the gravest first, but for the one that the page
     * is about. A fragment that a page asks for by itself belongs to that page.
     */
    public Now waiting() {
        String asking = request.getHeader(AT);
        String page = asking == null ? request.getRequestURI() : asking;
        Now now = who().map(framing::waiting).orElse(Now.NOTHING);
        return new Now(
                now.list().stream()
                        .filter(waiting -> !waiting.isAt(page))
                        .sorted(Waiting.GRAVEST_FIRST)
                        .toList(),
                now.unread());
    }

    /**
     * Whether what waits is said below the page: above a form it would push away what somebody came
     * to write.
     */
    public boolean waitingBelow() {
        String page = request.getRequestURI();
        return RECORDING.stream()
                .anyMatch(place -> page.equals(place) || page.startsWith(place + "/"));
    }

    /** Words for times, as of this request and in the school's zone. */
    public HumanTime time() {
        return new HumanTime(framing.texts(), locale(), now, zone(who().map(Who::school)));
    }

    /** Words for times in the zone of a given school. */
    public HumanTime time(SchoolId school) {
        return new HumanTime(framing.texts(), locale(), now, zone(Optional.of(school)));
    }

    /** A page says hundreds of times, and asks for the zone once. */
    private ZoneId zone(Optional<SchoolId> school) {
        return zones.computeIfAbsent(school, framing::zone);
    }

    /** Says a text in the reader's language. */
    public String say(Text text) {
        return framing.texts().say(locale(), text);
    }

    /** How much one form may carry, files and all. */
    public long uploadMegabytes() {
        return framing.uploadMegabytes();
    }

    /** The instant this page is drawn at, in milliseconds, for a browser whose clock is wrong. */
    public long millis() {
        return now.toEpochMilli();
    }

    /** The words a browser needs to keep times fresh, in a fixed order. */
    public String timeWords() {
        return framing.timeWords(locale());
    }

    private String with(String parameter, String value) {
        String here = Address.without(request, LanguageChoice.COOKIE, Preferences.THEME);
        return here + (here.indexOf('?') < 0 ? '?' : '&') + parameter + '=' + value;
    }

    private static String key(Role role) {
        return "web.role." + role.name();
    }
}
