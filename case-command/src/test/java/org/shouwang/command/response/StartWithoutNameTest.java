package org.shouwang.command.response;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Role;

/** While nobody knows who it is no plan can start, and nobody on the spot waits for that. */
class StartWithoutNameTest {

    private final TestSchool school = TestWorld.shared().school();

    @Test
    void the_page_says_what_the_adults_on_the_spot_do_and_where_somebody_says_who_it_is() {
        String alert =
                Visitor.location(
                                school.as(Role.DUTY_TEACHER)
                                        .post(
                                                "/raise",
                                                "who",
                                                "302 的高个子女生",
                                                "danger",
                                                "NOW",
                                                "account",
                                                "她说明天不用叫她了"))
                        .replaceAll("^/raise/([0-9a-f-]{36}).*", "$1");

        assertThat(school.as(Role.COUNSELOR).get("/do/alerts/" + alert + "/respond").body())
                .contains("还不知道是哪位学生", "不要离开学生", "href=\"tel:120\"")
                .contains("href=\"/do/alerts/" + alert + "/subject\"");
    }
}
