package org.shouwang.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What is too small for a finger: whatever can be pressed is at least 24 pixels high and wide (a
 * link within a sentence is as high as its line), and what a page is there for is at least 44.
 */
final class Fingers {

    private static final String TOO_SMALL =
            """
            () => {
              const whole = e => e.matches("input") && e.closest("label") || e;
              const seen = e => e.checkVisibility({ visibilityProperty: true }) && !e.closest(".unseen, .skip")
                && e.getBoundingClientRect().width > 0;
              const inSentence = e => e.matches("a") && getComputedStyle(e).display === "inline";
              const small = (selector, least) => [...document.querySelectorAll(selector)].map(whole)
                .filter(e => seen(e) && !inSentence(e))
                .filter(e => { const r = e.getBoundingClientRect(); return r.width < least - .5 || r.height < least - .5; })
                .map(e => { const r = e.getBoundingClientRect();
                  return `${e.tagName}.${e.className} "${e.innerText.slice(0, 20)}" ${Math.round(r.width)}x${Math.round(r.height)}`; });
              return [...new Set([
                ...small("a[href], button, summary, input:not([type=hidden]), select, textarea", 24),
                ...small(".button, button, .nav a, .tabs a, .card, .check, input:not([type=hidden]), select, textarea", 44)])];
            }
            """;

    private Fingers() {}

    static List<String> tooSmall(Page page) {
        return ((List<?>) page.evaluate(TOO_SMALL)).stream().map(String::valueOf).toList();
    }
}
