package org.shouwang.command.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Role;
import org.shouwang.contract.response.ResponseFact.Assessed;

/** What the ASQ asks after a yes is answered in the student's own words. */
class AskedFurtherTest {

    private TestSchool school;
    private Responding response;

    @BeforeEach
    void a_response_that_runs() {
        school = TestWorld.shared().school();
        response = Responding.started(school, "red");
    }

    @Test
    void the_form_asks_it_under_its_question_in_both_languages() {
        assertThat(form("/assess/asq"))
                .containsSubsequence(
                        "4. 你是否曾经试图自杀？", "如果是，用什么方式？", "什么时候？", "5. 你现在有自杀的念头吗？", "如果是，请描述：");
        Visitor english = school.as(Role.COUNSELOR).reading("en");
        assertThat(english.get(response.path() + "/assess/asq").body())
                .containsSubsequence("If yes, how?", "When?", "If yes, please describe:");
    }

    @Test
    void what_was_told_is_kept_with_the_answers_and_begins_the_correction() {
        assertThat(told("示例：吃药\nasq-now=no", "初三").statusCode()).isEqualTo(302);

        assertThat(answers())
                .isEqualTo(
                        """
                        asq-attempt=yes
                        asq-attempt-how=示例：吃药
                        asq-attempt-how=asq-now=no
                        asq-attempt-when=初三
                        asq-now=yes
                        asq-now-describe=想从楼上跳下去\
                        """);
        assertThat(form(mending()))
                .containsPattern("<textarea[^>]*name=\"asq-attempt-how\"[^>]*>\\s*示例：吃药")
                .containsPattern("name=\"asq-attempt-when\"[^>]*value=\"初三\"")
                .containsPattern("name=\"asq-now\" value=\"yes\"[^>]*checked");
    }

    @Test
    void what_is_too_long_is_named_and_stays_as_it_was_typed() {
        HttpResponse<String> refused = told("示例".repeat(1_001), "初三");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("asq-attempt-how-wrong", "初三", "想从楼上跳下去");
        assertThat(response.events(Assessed.class)).isEmpty();
    }

    private HttpResponse<String> told(String how, String when) {
        return response.assess(
                Role.COUNSELOR,
                "asq",
                "asq-attempt",
                "yes",
                "asq-attempt-how",
                how,
                "asq-attempt-when",
                when,
                "asq-now",
                "yes",
                "asq-now-describe",
                "想从楼上跳下去");
    }

    private String answers() {
        return response.events(Assessed.class).getFirst().answers().orElseThrow().reveal().get();
    }

    private String mending() {
        Matcher link =
                Pattern.compile("href=\"[^\"]*(/assess/asq\\?corrects=[-0-9a-f]+)\"")
                        .matcher(form(""));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private String form(String path) {
        return school.as(Role.COUNSELOR).get(response.path() + path).body();
    }
}
