package org.shouwang.browser;

import com.microsoft.playwright.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words on a page that are of the other language, as far as their letters tell. */
final class Foreign {

    /** Everything that is seen or heard, also what is folded away; not what says its language. */
    private static final String SAID =
            """
            () => {
              const own = document.documentElement.lang;
              const here = e => e.closest("[lang]").lang === own && !e.closest("script, style, template, noscript, textarea");
              const said = [document.title];
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                if (walk.currentNode.data.trim() && here(walk.currentNode.parentElement)) said.push(walk.currentNode.data.trim());
              }
              for (const e of document.querySelectorAll("[aria-label], [placeholder], [title], [alt]")) {
                if (here(e)) said.push(...["aria-label", "placeholder", "title", "alt"].map(a => e.getAttribute(a) ?? "").filter(Boolean));
              }
              return [...new Set(said)];
            }
            """;

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    /** A code of an alert is in capitals alone. */
    private static final Pattern LATIN =
            Pattern.compile("(?<![A-Za-z])(?=[A-Z]*[a-z])[A-Za-z]{3,}(?:[ '-][A-Za-z]+)*");

    /**
     * What is called so in the other language too: a key, endings of files, the languages' own
     * names, who wrote the sheets.
     */
    private static final Pattern SAME =
            Pattern.compile(
                    "Esc|Excel|xlsx|csv|English|中文|Spitzer|Kroenke|Williams|Johnson|Harris");

    /** Addresses, a setting and the file that it stands in, and what a plan is known by. */
    private static final String ADDRESS =
            "https?://\\S+|settings\\.properties|shouwang\\.[a-z.-]+|\\b[0-9a-f]{8,}\\b";

    /** An event as it is stored, and its stored name. */
    private static final Pattern STORED = Pattern.compile("\\{\"[\\s\\S]*|[a-z]+\\.[a-z_]+");

    private Foreign() {}

    static List<String> words(Page page, String language, Set<String> typed) {
        Stream<String> said = ((List<?>) page.evaluate(SAID)).stream().map(String::valueOf);
        List<String> longestFirst =
                typed.stream().sorted(Comparator.comparing(String::length).reversed()).toList();
        Pattern letters = language.equals("zh") ? LATIN : HAN;
        return said.filter(it -> !STORED.matcher(it).matches())
                .flatMap(
                        it -> {
                            String left = it;
                            for (String text : longestFirst) {
                                left = left.replace(text, "");
                            }
                            return letters.matcher(left.replaceAll(ADDRESS, ""))
                                    .results()
                                    .map(MatchResult::group)
                                    .filter(word -> !SAME.matcher(word).matches())
                                    .map(word -> word + " in: " + it);
                        })
                .distinct()
                .toList();
    }
}
