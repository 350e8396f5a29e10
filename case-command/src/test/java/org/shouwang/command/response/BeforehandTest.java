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
    void a_raise_offers_only_higher_levels_and_is_not_offered_at_the_highest() {
        assertThat(school.as(Role.COUNSELOR).get(response.path()).body())
                .doesNotContain("act/raise-level");
        Responding mild = Responding.started(TestWorld.shared().school(), "yellow");
        assertThat(mild.look(Role.COUNSELOR, "raise-level").body())
                .contains("value=\"orange\"", "value=\"red\"")
                .doesNotContain("value=\"yellow\"");
    }

    @Test
    void nobody_is_told_to_do_first_what_they_are_recording() {
        assertThat(look("/record/bureau-reported"))
                .containsPattern("(?s)class=\"form\"")
                .doesNotContain("口头报告</li>");
    }

    @Test
    void custody_is_handed_over_to_somebody() {
        assertThat(look("/record/custody-handed-over"))
                .contains("value=\"HOSPITAL\"")
                .doesNotContain("value=\"NOBODY\"");
    }

    private String look(String form) {
        return school.as(Role.COUNSELOR).get(response.path() + form).body();
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
