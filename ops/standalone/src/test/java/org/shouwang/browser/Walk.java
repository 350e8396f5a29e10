package org.shouwang.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.shouwang.contract.Role;

/**
 * Going through pages in one language, as one person after another, and taking down their faults.
 */
final class Walk implements AutoCloseable {

    private static final Map<String, String> LANGUAGES = Map.of("zh", "zh-CN", "en", "en-GB");

    private final Chromium chromium = new Chromium();
    private final Map<Optional<Role>, Page> pages = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final SeededSchool school;
    private final String language;
    private final Ways ways;

    private Walk(SeededSchool school, String language, Ways ways) {
        this.school = school;
        this.language = language;
        this.ways = ways;
    }

    /** The same way in every language; the faults of all of them. */
    static List<String> inEveryLanguage(SeededSchool school, Ways ways, Consumer<Walk> way)
            throws Exception {
        List<Callable<List<String>>> walks =
                LANGUAGES.keySet().stream()
                        .<Callable<List<String>>>map(it -> () -> walked(school, it, ways, way))
                        .toList();
        List<String> faults = new ArrayList<>();
        // A browser belongs to its thread: one thread, one browser, one language.
        try (var threads = Executors.newFixedThreadPool(walks.size())) {
            for (var walk : threads.invokeAll(walks)) {
                faults.addAll(walk.get());
            }
        }
        return faults;
    }

    private static List<String> walked(
            SeededSchool school, String language, Ways ways, Consumer<Walk> way) {
        try (var walk = new Walk(school, language, ways)) {
            way.accept(walk);
            return walk.faults;
        }
    }

    String site() {
        return "http://localhost:" + school.school().world().port();
    }

    /** The browser of whoever has this role; of nobody, if it is empty. */
    Page as(Optional<Role> role) {
        return pages.computeIfAbsent(role, this::open);
    }

    /** Goes there; what it is answered with. */
    int go(Page page, String path) {
        complaints.clear();
        return page.navigate(site() + path).status();
    }

    /** Does what leads to another page, and waits for that. */
    void follow(Page page, Runnable act) {
        complaints.clear();
        page.evaluate("() => window.left = true");
        act.run();
        page.waitForFunction("() => !window.left && document.readyState === 'complete'");
    }

    /**
     * Looks at the page that is open.
     *
     * @param refused whether the answer was a refusal, of which a browser complains by itself
     */
    void look(Page page, String what, boolean refused) {
        String name = language + " " + what;
        faults.addAll(PageCheck.faults(page, name, language, school.typed(), ways));
        complaints.stream()
                .filter(it -> !refused || !it.contains("the server responded with a status of 4"))
                .forEach(it -> fault(what + ": " + it));
        Shots.take(page, language, what);
    }

    void fault(String what) {
        faults.add(language + " " + what);
    }

    private Page open(Optional<Role> role) {
        BrowserContext context =
                chromium.open(
                        new Browser.NewContextOptions()
                                .setViewportSize(Screen.PHONE, Screen.HEIGHT)
                                .setLocale(LANGUAGES.get(language)));
        context.addCookies(List.of(new Cookie("theme", Theme.LIGHT.code()).setUrl(site())));
        role.ifPresent(it -> Chromium.signIn(context, school.as(it), site()));
        Page page = context.newPage();
        // A violation of the content-security policy is an error of the console as well.
        page.onConsoleMessage(
                it -> {
                    if (it.type().equals("error")) {
                        complaints.add("console: " + it.text());
                    }
                });
        page.onPageError(it -> complaints.add("script: " + it));
        return page;
    }

    @Override
    public void close() {
        chromium.close();
    }
}
