package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.command.world.Visitor;

/** Whoever looks, wherever they look: the number of one who must not be told is on no page. */
class BarredNumberTest {

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

    @Test
    void the_mark_shows_and_the_number_hides_wherever_one_can_click(@TempDir Path data) {
        try (var running = new Running(data, Map.of())) {
            Newcomer student = Newcomer.enrol(running, Crisis.SCHOOL, Crisis.FIRST_CLASS);
            var told = new Told(running, Crisis.SCHOOL, student);
            String alert = underWay(told, student);
            List<String> known =
                    List.of(
                            alert,
                            student.id().toString(),
                            told.casefile().toString(),
                            told.response().toString());
            Pattern number = Pattern.compile("(?<!T)" + student.phone());
            assertThat(running.as("xinli1").get("/cases/" + told.casefile()).body())
                    .as("before")
                    .containsPattern(number);

            String mother = "/do/students/" + student.id() + "/guardians/" + student.mother();
            assertThat(running.as("xinli1").get(mother).statusCode()).isEqualTo(200);
            assertThat(running.as("xinli1").post(mother + "/bar", "reason", "疑似伤害").statusCode())
                    .isEqualTo(303);

            Map<String, String> after = pages(running, known);
            assertThat(after).hasSizeGreaterThan(100);
            assertThat(after)
                    .allSatisfy((_, page) -> assertThat(page).doesNotContainPattern(number));
            for (String reader : List.of("xinli1", "zuzhang", "deyu", "xiaozhang")) {
                assertThat(after.get(reader + " /do/students/" + student.id()))
                        .contains("不得告知", "疑似伤害");
                assertThat(after.get(reader + " /cases/" + told.casefile())).contains("不得告知");
            }
            assertThat(after.get("guanli /do/students/" + student.id()))
                    .contains("不得告知")
                    .doesNotContain("疑似伤害");
        }
    }

    /** An alert about the student, with a response in which the mother was called. */
    private static String underWay(Told told, Newcomer student) {
        String raised =
                told.does(
                        "zhiban1",
                        "/raise",
                        "student",
                        student.id().toString(),
                        "danger",
                        "NOW",
                        "account",
                        "在天台");
        String alert = raised.substring(raised.lastIndexOf('/') + 1);
        told.does("xinli1", "/do/alerts/" + alert + "/acknowledge", "note", "我现在过去");
        told.does(
                "deyu",
                "/do/alerts/" + alert + "/respond",
                "student",
                student.id().toString(),
                "level",
                "red",
                "reason",
                "有计划");
        return alert;
    }

    /** What each of them is shown of these records, following every link that names one. */
    private static Map<String, String> pages(Running running, List<String> known) {
        Map<String, String> pages = new TreeMap<>();
        for (String login : EVERYBODY) {
            Visitor browser = running.as(login);
            Set<String> seen =
                    new LinkedHashSet<>(List.of("/today", "/cases", "/alerts", "/raise"));
            for (String id : known) {
                seen.addAll(
                        List.of(
                                "/raise/" + id,
                                "/alerts/" + id,
                                "/cases/" + id,
                                "/audit/" + id,
                                "/do/students/" + id));
            }
            var waiting = new ArrayDeque<>(seen);
            while (!waiting.isEmpty()) {
                String path = waiting.poll();
                HttpResponse<String> page = browser.get(path);
                if (page.statusCode() == 200) {
                    pages.put(login + " " + path, page.body());
                    LINK.matcher(page.body())
                            .results()
                            .map(link -> link.group(1).replace("&amp;", "&"))
                            .filter(link -> known.stream().anyMatch(link::contains))
                            .filter(link -> !PREFERENCE.matcher(link).find())
                            .filter(seen::add)
                            .forEach(waiting::add);
                }
            }
        }
        return pages;
    }
}
