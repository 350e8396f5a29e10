package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shouwang.command.world.Visitor;

/** When somebody at home must not be told: whoever looks, wherever they look. */
interface BarringScenarios extends Scenarios {

    @Test
    default void the_mark_shows_and_the_number_hides_wherever_one_can_click() {
        Crisis crisis = at(23, 5);
        Newcomer student = crisis.student();
        crisis.begun("VERY_WORRIED", "red");
        String card = "/do/students/" + student.id();
        String file = "/cases/" + crisis.told().casefile();
        // The student's own number holds the same digits.
        Pattern number = Pattern.compile("(?<!T)" + student.phone());
        Visitor counselor = crisis.running().as("xinli1");
        assertThat(counselor.get(file).body()).containsPattern(number);

        String mother = card + "/guardians/" + student.mother();
        counselor.get(mother);
        assertThat(counselor.post(mother + "/bar", "reason", "疑似伤害").statusCode()).isEqualTo(303);

        assertThat(counselor.get(file).body()).as("the next page").doesNotContainPattern(number);
        Map<String, String> pages = Wandering.of(crisis);
        assertThat(pages).hasSizeGreaterThan(100);
        assertThat(pages).allSatisfy((_, page) -> assertThat(page).doesNotContainPattern(number));
        for (String reader : List.of("xinli1", "zuzhang", "deyu", "xiaozhang")) {
            assertThat(pages.get(reader + " " + card)).contains("不得告知", "疑似伤害");
            assertThat(pages.get(reader + " " + file)).contains("不得告知");
        }
        for (String reader : List.of("zhiban1", "banzhu1", "guanli")) {
            assertThat(pages.get(reader + " " + card)).contains("不得告知").doesNotContain("疑似伤害");
        }
    }

    @Test
    default void nobody_is_asked_to_call_home_where_the_record_barred_everybody_there() {
        Crisis crisis = at(23, 5);
        bar(crisis, "zuzhang");
        crisis.begun("VERY_WORRIED", "red");
        for (String step : List.of("inform-guardian", "guardian-meeting")) {
            assertThat(crisis.told().isAskedFor(step)).as(step).isFalse();
        }
        assertThat(
                        crisis.told()
                                .sees("zhiban1", crisis.told().path("record/guardian-attempted"))
                                .text())
                .contains("登记的监护人都标注了“不得告知”")
                .doesNotContain("可以这样说", "请您尽快到校");
    }

    @Test
    default void a_bar_in_the_middle_of_a_response_takes_the_call_home_off_the_plan() {
        Crisis crisis = at(23, 5);
        crisis.begun("VERY_WORRIED", "red");
        assertThat(crisis.told().isAskedFor("inform-guardian")).isTrue();
        bar(crisis, "xinli1");
        await().untilAsserted(
                        () ->
                                assertThat(crisis.told().isAskedFor("inform-guardian"))
                                        .as("the call home")
                                        .isFalse());
    }

    private static void bar(Crisis crisis, String who) {
        Visitor visitor = crisis.running().as(who);
        String mother =
                "/do/students/" + crisis.student().id() + "/guardians/" + crisis.student().mother();
        visitor.get(mother);
        assertThat(visitor.post(mother + "/bar", "reason", "法院保护令").statusCode()).isEqualTo(303);
    }

    /** Everybody, following every link that names one of the student's records. */
    final class Wandering {

        private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#]*)");
        private static final Pattern PREFERENCE = Pattern.compile("[?&](lang|theme)=");
        private static final List<String> EVERYBODY =
                List.of(
                        "zhiban1",
                        "banzhu1",
                        "xinli1",
                        "zuzhang",
                        "deyu",
                        "xiaozhang",
                        "shenji",
                        "guanli");

        private Wandering() {}

        /** What each of them was shown, by log-in name and address. */
        static Map<String, String> of(Crisis crisis) {
            List<String> records =
                    List.of(
                            crisis.student().id().toString(),
                            crisis.told().casefile().toString(),
                            crisis.told().response().toString());
            Map<String, String> pages = new TreeMap<>();
            for (String login : EVERYBODY) {
                walk(login, crisis.running().as(login), records, pages);
            }
            return pages;
        }

        private static void walk(
                String login, Visitor visitor, List<String> records, Map<String, String> pages) {
            Set<String> seen =
                    new LinkedHashSet<>(List.of("/today", "/cases", "/alerts", "/raise"));
            for (String id : records) {
                seen.addAll(List.of("/cases/" + id, "/audit/" + id, "/do/students/" + id));
            }
            var waiting = new ArrayDeque<>(seen);
            while (!waiting.isEmpty()) {
                String path = waiting.poll();
                HttpResponse<String> page = visitor.get(path);
                if (page.statusCode() == 200) {
                    pages.put(login + " " + path, page.body());
                    LINK.matcher(page.body())
                            .results()
                            .map(link -> link.group(1).replace("&amp;", "&"))
                            .filter(link -> records.stream().anyMatch(link::contains))
                            .filter(link -> !PREFERENCE.matcher(link).find())
                            .filter(seen::add)
                            .forEach(waiting::add);
                }
            }
        }
    }
}
