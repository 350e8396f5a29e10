package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What is kept from a class teacher: no page that she may open says more of it than the same page
 * said before there was anything to keep. That there are forms for it is known to everybody.
 */
record Kept(Crisis crisis, Map<String, String> before) {

    private static final String TEACHER = "banzhu1";

    private static final Pattern LINK = Pattern.compile("href=\"(/do/responses/[^\"#?]+)\"");

    private static final List<String> SECRETS =
            List.of("伤痕", "不能告知家里", "伤害学生", "侵害", "强制报告", "怀疑", "公安");

    static Kept before(Crisis crisis) {
        return new Kept(crisis, pages(crisis));
    }

    /** What she sees now, whatever state that is. */
    void staysSo(String state) {
        pages(crisis)
                .forEach(
                        (page, text) -> {
                            for (String secret : SECRETS) {
                                assertThat(times(secret, text))
                                        .as("%s on %s, %s: %s", secret, page, state, text)
                                        .isLessThanOrEqualTo(
                                                times(secret, before.getOrDefault(page, "")));
                            }
                        });
    }

    private static int times(String secret, String text) {
        return text.split(Pattern.quote(secret), -1).length - 1;
    }

    /** Her own pages, the menu of the response, and every form that it leads to. */
    private static Map<String, String> pages(Crisis crisis) {
        Told told = crisis.told();
        String menu = told.menu();
        Set<String> paths =
                new TreeSet<>(
                        LINK.matcher(told.sees(TEACHER, menu).html())
                                .results()
                                .map(link -> link.group(1))
                                .toList());
        assertThat(paths).as("forms").hasSizeGreaterThan(20);
        paths.addAll(List.of(menu, "/today", "/cases", "/alerts"));
        Map<String, String> pages = new LinkedHashMap<>();
        paths.forEach(path -> pages.put(path, told.sees(TEACHER, path).text()));
        return pages;
    }
}
