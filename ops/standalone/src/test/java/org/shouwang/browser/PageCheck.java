package org.shouwang.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What must be so of every page, looked at on a phone and a desk, by day and by night. */
final class PageCheck {

    private static final List<Integer> WIDTHS = List.of(Screen.PHONE, Screen.DESK);

    /** What a reader sees or hears that looks like the key of a text and not like a text. */
    private static final String RAW_KEYS =
            """
            () => {
              const heard = [...document.querySelectorAll("[aria-label],[placeholder],[title],[alt]")]
                .flatMap(e => ["aria-label", "placeholder", "title", "alt"].map(a => e.getAttribute(a) ?? ""));
              const said = [document.title, document.body.innerText, ...heard].join("\\n");
              return said.match(/\\?\\?[^?]+\\?\\?|(?<![\\w.@/-])[a-z][a-z_-]+(?:\\.[a-zA-Z_-]{2,})+(?![\\w.@/])|\\{\\d\\}/g) ?? [];
            }
            """;

    /** What whoever runs the program has to write down, and where. */
    private static final Pattern SETTING =
            Pattern.compile("settings\\.properties|shouwang\\.[a-z.-]+");

    /** Where an event is shown as it is stored, under the name by which it is. */
    private static final Pattern STORED = Pattern.compile(".*/audit/cases/[^/]+/raw/\\d+.*");

    private static final String WIDER_THAN_SCREEN =
            """
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? ""
              : [...document.querySelectorAll("body *")]
                  .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                  .slice(0, 3).map(e => e.tagName + "." + e.className).join(" ")
                  + " " + document.documentElement.scrollWidth
            """;

    private static final String HEADINGS = "() => document.querySelectorAll('h1').length";

    private final List<String> faults = new ArrayList<>();
    private final Page page;
    private final String name;

    private PageCheck(Page page, String name) {
        this.page = page;
        this.name = name;
    }

    /**
     * What is wrong with the page that is open; each fault with where it was seen.
     *
     * @param typed what people wrote, which stays in their own language
     */
    static List<String> faults(
            Page page, String name, String language, Set<String> typed, Ways ways) {
        var check = new PageCheck(page, name);
        check.once(language, typed);
        check.look(language, ways);
        return check.faults;
    }

    private boolean isStored(String key) {
        return STORED.matcher(page.url()).matches() && key.matches("[a-z]+\\.[a-z_]+");
    }

    private void once(String language, Set<String> typed) {
        String lang = (String) page.evaluate("() => document.documentElement.lang");
        if (!lang.startsWith(language)) {
            fault("says its language is " + lang);
        }
        for (Object key : (List<?>) page.evaluate(RAW_KEYS)) {
            if (!SETTING.matcher((String) key).matches() && !isStored((String) key)) {
                fault("shows " + key);
            }
        }
        if ((int) page.evaluate(HEADINGS) != 1) {
            fault("has " + page.evaluate(HEADINGS) + " headings of the first rank");
        }
        // "What it is about · Shouwang"
        if (!page.title().matches("\\S.* [·-] \\S.*")) {
            fault("is called " + page.title());
        }
        Foreign.words(page, language, typed)
                .forEach(it -> fault("says in the other language " + it));
    }

    private void look(String language, Ways ways) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, Screen.HEIGHT);
            for (Theme theme : Theme.values()) {
                if (ways.include(language, width, theme)) {
                    theme.on(page);
                    Axe.violations(page).forEach(it -> fault(width + " " + theme + " " + it));
                }
            }
            fits(width);
            Fingers.tooSmall(page).forEach(it -> fault(width + " is hard to touch: " + it));
        }
        page.setViewportSize(Screen.NARROWEST, Screen.HEIGHT);
        fits(Screen.NARROWEST);
        page.setViewportSize(Screen.PHONE, Screen.HEIGHT);
        Theme.LIGHT.on(page);
    }

    private void fits(int width) {
        String wider = (String) page.evaluate(WIDER_THAN_SCREEN);
        if (!wider.isEmpty()) {
            fault("scrolls sideways at " + width + ": " + wider);
        }
    }

    private void fault(String what) {
        faults.add(name + ": " + what);
    }
}
