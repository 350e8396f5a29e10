package org.shouwang.browser;

import com.microsoft.playwright.Page;
import java.util.Locale;

/** A theme that somebody chose. */
enum Theme {
    LIGHT,
    DARK;

    /** What a server draws differently for it: {@code EveryPageTest} holds that it is no more. */
    private static final String CHOOSE =
            """
            theme => {
              document.documentElement.dataset.theme = theme;
              document.querySelector("meta[name=color-scheme]").content = theme;
            }
            """;

    /** Shows the page that is open as it is drawn for whoever chose this theme. */
    void on(Page page) {
        page.evaluate(CHOOSE, code());
    }

    /** Its name in the cookie and on the page. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
