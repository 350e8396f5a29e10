package org.shouwang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Role;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.id.StudentId;

/** Two students of one name in one class are told apart wherever both stand on a page. */
class NamesakesTest {

    private static QueryWorld world;

    private final TestSchool school = world.school();
    private int number;

    @BeforeAll
    static void start() {
        world = QueryWorld.start();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private void crisis(StudentId student) {
        number++;
        new Crisis(
                        school,
                        student,
                        "A7K3M" + (number + 1),
                        QueryWorld.START.minus(Duration.ofHours(number)))
                .raised(AlertEvent.Danger.NOW, "不对劲")
                .acknowledged("来了")
                .started("red");
    }

    private StudentId named(String name, String number, int schoolClass) {
        return school.enrol(name, number, school.schoolClass(schoolClass));
    }

    private String page(String path) {
        world.settle();
        return school.as(Role.PSYCHOLOGY_LEAD).page(path);
    }

    @Test
    void on_the_board_the_list_of_cases_and_the_list_of_alerts_the_number_tells_them_apart() {
        crisis(named("林示例", "20260103", 0));
        crisis(named("林示例", "20260555", 0));
        for (String path : new String[] {"/today", "/cases", "/alerts"}) {
            assertThat(page(path)).as(path).contains("林示例（学号尾号 0103）", "林示例（学号尾号 0555）");
        }
        assertThat(school.as(Role.PSYCHOLOGY_LEAD).get("/cases", "Accept-Language", "en").body())
                .contains("林示例 (number ends in 0103)");
    }

    @Test
    void whoever_shares_no_more_than_the_name_is_named_alone() {
        crisis(named("林示例", "20260103", 0));
        crisis(named("林示例", "20260555", 1));
        assertThat(page("/cases")).contains("林示例").doesNotContain("学号尾号");
    }
}
