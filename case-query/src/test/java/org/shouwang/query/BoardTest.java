package org.shouwang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Role;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.id.StudentId;

/** The board of a bad day: what is urgent is in sight, and the rest is folded with its number. */
class BoardTest {

    private static QueryWorld world;
    private static TestSchool school;
    private static String board;

    @BeforeAll
    static void start() {
        world = QueryWorld.start();
        school = world.school();
        for (int i = 0; i < 14; i++) {
            var student =
                    school.enrol(
                            "示例" + (char) ('甲' + i), "30000" + (10 + i), school.schoolClass(0));
            crisis(i, student).acknowledged("来了").started(i % 2 == 0 ? "red" : "orange");
        }
        for (int i = 0; i < 6; i++) {
            crisis(20 + i, school.student(i % 2));
        }
        world.settle();
        board = school.as(Role.PSYCHOLOGY_LEAD).page("/today");
    }

    private static Crisis crisis(int number, StudentId student) {
        return new Crisis(
                        school,
                        student,
                        "B7K3M" + "ABCDEFGHJKLMNPQRSTUVWXYZ23456789".charAt(number),
                        QueryWorld.START.minus(Duration.ofHours(60 - number)))
                .raised(AlertEvent.Danger.NOW, "不对劲");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static String section(String heading) {
        int from = board.indexOf(">" + heading + " <span");
        assertThat(from).as(heading).isPositive();
        int to = board.indexOf("</section>", from);
        return board.substring(from, to);
    }

    private static List<String> levels(String part) {
        List<String> levels = new ArrayList<>();
        for (String row : part.split("<tr ")) {
            if (row.contains("class=\"badge ")) {
                levels.add(row.replaceAll("(?s).*?class=\"badge (\\w+)\".*", "$1"));
            }
        }
        return levels;
    }

    @Test
    void what_cannot_wait_stands_first_and_all_of_it_in_sight() {
        assertThat(board.indexOf(">不能等 <")).isLessThan(board.indexOf(">已经迟了 <"));
        assertThat(section("不能等")).doesNotContain("<details").contains("此刻有危险");
        assertThat(levels(section("不能等"))).hasSize(13).containsOnly("red");
    }

    @Test
    void what_is_late_besides_is_folded_after_the_first_lines() {
        String[] late = section("已经迟了").split("<details", 2);
        assertThat(levels(late[0])).hasSize(5).containsOnly("orange");
        assertThat(levels(late[1])).hasSize(2).containsOnly("orange");
        assertThat(late[1]).contains("还有 2 件");
    }

    @Test
    void the_heading_tells_how_much_there_is_folded_or_not() {
        assertThat(section("已经迟了")).contains("<span class=\"soft\">7</span>");
        assertThat(board).contains("20 件要做");
    }
}
