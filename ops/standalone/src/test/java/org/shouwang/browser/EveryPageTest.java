package org.shouwang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.shouwang.browser.Tour.Visit;
import org.shouwang.command.world.TestWorld;
import org.shouwang.contract.Role;

/** Every page, in both languages and themes, on a phone and a desk. */
class EveryPageTest {

    private static final Map<String, String> LANGUAGES = Map.of("zh", "zh-CN", "en", "en-GB");

    private final TestWorld world = World.shared();
    private final SeededSchool school = new SeededSchool(world);

    @Test
    void is_seen_by_somebody_and_has_no_fault() throws Exception {
        var tour = new Tour(school, world.bean(ContextHolder.class).context());
        assertThat(tour.unseen()).as("mappings that nobody saw a page of").isEmpty();
        List<String> faults = new ArrayList<>();
        List<Callable<List<String>>> walks =
                LANGUAGES.keySet().stream()
                        .<Callable<List<String>>>map(it -> () -> walk(tour.visits(), it))
                        .toList();
        // A browser belongs to its thread: one thread, one browser, one language.
        try (var threads = Executors.newFixedThreadPool(walks.size())) {
            for (var walk : threads.invokeAll(walks)) {
                faults.addAll(walk.get());
            }
        }
        assertThat(faults).isEmpty();
        assertThat(tour.visits()).as("pages").hasSizeGreaterThan(60);
    }

    private List<String> walk(List<Visit> visits, String language) {
        List<String> faults = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        Map<Optional<Role>, Page> pages = new HashMap<>();
        try (var chromium = new Chromium()) {
            for (Visit visit : visits) {
                Page page =
                        pages.computeIfAbsent(
                                visit.role(), it -> page(chromium, it, language, complaints));
                complaints.clear();
                Response answer = page.navigate(site() + visit.path());
                String name = language + " " + visit.path();
                if (answer.status() != 200) {
                    faults.add(name + ": answers " + answer.status());
                }
                faults.addAll(PageCheck.faults(page, name, language));
                Shots.take(page, language, visit.path());
                complaints.forEach(it -> faults.add(name + ": " + it));
            }
        }
        return faults;
    }

    private Page page(
            Chromium chromium, Optional<Role> role, String language, List<String> complaints) {
        BrowserContext context =
                chromium.open(
                        new Browser.NewContextOptions()
                                .setViewportSize(Screen.PHONE, Screen.HEIGHT)
                                .setLocale(LANGUAGES.get(language)));
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

    private String site() {
        return "http://localhost:" + world.port();
    }
}
