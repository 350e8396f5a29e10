package org.shouwang.command.response;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.contract.Role;

/** What is missing, and from when, stands on the page before anything is typed. */
class BeforehandTest {

    private final TestSchool school = TestWorld.shared().school();
    private final Responding response = Responding.started(school, "red");

    @Test
    void an_end_names_the_open_steps_with_their_dates_and_how_far_the_talks_are() {
        response.record(Role.COUNSELOR, "followup-held", "stability", "STABLE", "note", "平稳");

        String page = response.look(Role.COUNSELOR, "propose-ending").body();

        assertThat(page).contains("还差这些", "现场评估（期限 ").containsPattern("跟进：连续平稳 \\d 次，要 8 次");
    }

    @Test
    void a_lower_level_says_until_when_this_one_stands_and_offers_only_lower_ones() {
        String page = response.look(Role.COUNSELOR, "propose-lowering").body();

        assertThat(page)
                .containsPattern("这个等级至少到 \\d+ 年 \\d+ 月 \\d+ 日 \\d\\d:\\d\\d")
                .contains("value=\"orange\"", "value=\"yellow\"")
                .doesNotContain("value=\"red\"");
    }

    @Test
    void a_waiver_offers_the_steps_that_this_person_may_waive_now_and_says_why_not_the_others() {
        String page = response.look(Role.PRINCIPAL, "waive").body();

        assertThat(page)
                .contains("value=\"guardian-meeting\"", "守住学生：谁都不能豁免")
                .doesNotContain("value=\"secure-student\"", "value=\"start-plan\"");
        assertThat(response.look(Role.COUNSELOR, "waive").body()).containsPattern("：由[^<]+豁免");
    }
}
