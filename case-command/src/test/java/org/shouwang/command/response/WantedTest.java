package org.shouwang.command.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Role;
import org.shouwang.contract.response.ResponseFact;

/** What a step waits for beside a record is said before, after, and where it can be added. */
class WantedTest {

    private TestSchool school;
    private Responding response;

    @BeforeEach
    void a_response_that_runs() {
        school = TestWorld.shared().school();
        response = Responding.started(school, "red");
    }

    @Test
    void a_form_says_what_the_plan_asks_for_beside_the_field() {
        assertThat(form("/assess/asq")).contains("预案要求写依据", "预案要求两个人").doesNotContain("写在记录旁");
        assertThat(form("/record/bureau-reported")).contains("预案要求：回执编号");
        assertThat(form("/record/guardian-met")).contains("预案要求至少两个人").doesNotContain("预案要求两个人");
        assertThat(form("/record/means-removed")).contains("写在记录旁").doesNotContain("预案要求两个人");
    }

    @Test
    void an_assessment_that_does_not_count_yet_says_so_and_is_mended_where_it_stands() {
        assessed();

        String menu = form("");
        assertThat(menu).contains("已记录，但「现场评估」还不算完成：还缺依据、第二个人");
        String mending = mending(menu);
        String drawn = school.as(Role.COUNSELOR).get(mending).body();
        assertThat(drawn)
                .contains("更正：用 ASQ 评估", "更正的原因", "name=\"corrects\"")
                .containsPattern("name=\"asq-thoughts\" value=\"no\"[^>]*checked");

        String second = school.person(Role.PSYCHOLOGY_LEAD).staff().toString();
        response.assess(
                Role.COUNSELOR,
                "asq",
                "corrects",
                mending.substring(mending.indexOf('=') + 1),
                "asq-wish-dead",
                "no",
                "asq-thoughts",
                "no",
                "rationale",
                "两人当面谈过",
                "second",
                second,
                "reason-why",
                "补写依据");

        assertThat(form("")).doesNotContain("还不算完成");
        assertThat(response.events(ResponseFact.EntryCorrected.class)).hasSize(1);
        assertThat(response.events(ResponseFact.Assessed.class).getLast().rationale())
                .isEqualTo(Confidential.of("两人当面谈过"));
    }

    @Test
    void a_correction_without_a_reason_is_asked_for_it() {
        assessed();
        String mending = mending(form(""));
        assertThat(
                        response.assess(
                                        Role.COUNSELOR,
                                        "asq",
                                        "corrects",
                                        mending.substring(mending.indexOf('=') + 1),
                                        "asq-thoughts",
                                        "no")
                                .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_step_that_an_assessment_or_an_act_does_leads_to_it() {
        assertThat(form(""))
                .contains("href=\"" + response.path() + "#assess\"")
                .containsPattern("class=\"button\" href=\"[^\"]*/record/referred\"");
    }

    @Test
    void a_referral_says_that_the_plan_waits_for_a_letter_or_an_appointment() {
        assertThat(form("/record/referred"))
                .contains("预案要求转介单或预约", "enctype=\"multipart/form-data\"");
    }

    @Test
    void the_form_of_an_emergency_call_calls() {
        assertThat(form("/record/emergency-called"))
                .contains(
                        "class=\"button danger big\" href=\"tel:120\"",
                        "class=\"button danger big\" href=\"tel:110\"")
                .doesNotContain("primary big");
    }

    private void assessed() {
        assertThat(
                        response.assess(
                                        Role.COUNSELOR,
                                        "asq",
                                        "asq-wish-dead",
                                        "no",
                                        "asq-thoughts",
                                        "no")
                                .statusCode())
                .isEqualTo(302);
    }

    private String form(String path) {
        return school.as(Role.COUNSELOR).get(response.path() + path).body();
    }

    private static String mending(String page) {
        Matcher link =
                Pattern.compile("href=\"([^\"]*assess/asq\\?corrects=[-0-9a-f]+)\"").matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
