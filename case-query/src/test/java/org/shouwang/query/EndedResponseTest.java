package org.shouwang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.token.LevelId;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.contract.token.ReasonCode;
import org.shouwang.contract.token.StepId;
import org.shouwang.plan.document.CanonicalPlan;

/** What was waived stays so, and what the end asks for stays asked, once a response has ended. */
class EndedResponseTest {

    private static final Instant NIGHT = QueryWorld.START.minus(Duration.ofDays(40));
    private static final Instant WAIVED = NIGHT.plus(Duration.ofHours(13));
    private static final Instant ENDED = NIGHT.plus(Duration.ofHours(14));

    private static QueryWorld world;
    private static TestSchool school;
    private static Crisis crisis;
    private static Crisis recent;
    private static ResponseId second;

    @BeforeAll
    static void start() {
        world = QueryWorld.start();
        school = world.school();
        crisis =
                new Crisis(school, school.student(0), "A7K3M9", NIGHT)
                        .raised(AlertEvent.Danger.NOW, "说明天不用叫我了")
                        .acknowledged("我在路上")
                        .started("red")
                        .supervised()
                        .followedUp(Duration.ofHours(12), "平稳");
        waived(crisis.response, WAIVED);
        ended(crisis.response, ENDED);
        second = new ResponseId(UUID.randomUUID());
        Instant again = NIGHT.plus(Duration.ofDays(20));
        log(
                second,
                new ResponseCourse.Started(
                        second,
                        crisis.casefile,
                        school.id(),
                        school.student(0),
                        Optional.empty(),
                        ZoneId.of("Asia/Shanghai"),
                        new PlanHash(CanonicalPlan.plan().hash().hex()),
                        new LevelId("yellow"),
                        Confidential.of("又提起"),
                        school.person(Role.COUNSELOR)),
                Role.COUNSELOR,
                again);
        waived(second, again.plus(Duration.ofHours(1)));
        ended(second, again.plus(Duration.ofHours(2)));
        Instant yesterday = QueryWorld.START.minus(Duration.ofDays(1));
        recent =
                new Crisis(school, school.student(1), "D6W2Q4", yesterday)
                        .raised(AlertEvent.Danger.NOW, "在天台")
                        .started("red");
        ended(recent.response, yesterday.plus(Duration.ofHours(3)));
        world.settle();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static void waived(ResponseId response, Instant at) {
        log(
                response,
                new ResponseCourse.StepWaived(
                        new EntryId(UUID.randomUUID()),
                        new StepId("follow-up"),
                        new ReasonCode("left-school"),
                        Confidential.of("随父母转学"),
                        school.person(Role.PSYCHOLOGY_LEAD),
                        Role.PSYCHOLOGY_LEAD,
                        Optional.of(school.person(Role.PRINCIPAL)),
                        Optional.of(at.plus(Duration.ofDays(28)))),
                Role.PSYCHOLOGY_LEAD,
                at);
    }

    private static void ended(ResponseId response, Instant at) {
        log(
                response,
                new ResponseCourse.Ended(
                        school.person(Role.PSYCHOLOGY_LEAD), school.person(Role.PRINCIPAL)),
                Role.PRINCIPAL,
                at);
    }

    private static void log(ResponseId response, ResponseCourse event, Role by, Instant at) {
        school.log(StreamType.RESPONSE, response.value(), event, by, at);
    }

    private static List<String> rows(ResponseId response, String step, String query) {
        String page = school.as(Role.AUDITOR).page("/audit/responses/" + response + query);
        return Arrays.stream(page.split("<tr "))
                .map(row -> row.replaceAll("<[^>]*>|\\s+", " ").replaceAll(" +", " "))
                .filter(row -> row.matches("((?!id=)[^>])*> " + step + " .*"))
                .toList();
    }

    @Test
    void talks_that_were_waived_are_told_as_waived_after_the_end_as_before_it() {
        assertThat(rows(crisis.response, "跟进", "?asOf=" + WAIVED.plusSeconds(60)))
                .hasSize(2)
                .last()
                .asString()
                .contains("（第 2 次）", "要求 8 次，已做 1 次，其余豁免");
        assertThat(rows(crisis.response, "跟进", ""))
                .hasSize(2)
                .last()
                .asString()
                .contains("（第 2 次）", " 豁免 ", "要求 8 次，已做 1 次，其余豁免", "豁免：林示例（心理负责人），学生已转出本校，张示例同意");
    }

    @Test
    void where_none_was_held_the_waiver_stands_and_the_step_was_asked() {
        assertThat(rows(second, "跟进", ""))
                .singleElement()
                .asString()
                .contains(" 豁免 ", "要求 3 次，已做 0 次，其余豁免", "豁免：林示例")
                .doesNotContain("预案未要求");
        assertThat(school.as(Role.AUDITOR).page("/audit/responses/" + second)).contains("豁免 1 项");
    }

    @Test
    void what_the_end_asks_for_stands_on_the_case_page_with_whom_it_is_asked_of_and_its_form() {
        String page = school.as(Role.PRINCIPAL).page("/cases/" + recent.casefile);
        assertThat(page)
                .contains("事后复盘", "/do/responses/" + recent.response + "/record/incident-reviewed")
                .containsPattern("(?s)结束之后还要做.*事后复盘.*校长或德育主任或心理负责人")
                .doesNotContain("/record/means-removed");
    }

    @Test
    void an_earlier_response_of_the_case_asks_on_and_is_told_late() {
        assertThat(school.as(Role.PRINCIPAL).page("/cases/" + crisis.casefile))
                .containsPattern("(?s)class=\"step late\".*事后复盘");
        assertThat(rows(crisis.response, "事后复盘", ""))
                .singleElement()
                .asString()
                .contains("缺", "迟 11 天");
    }

    @Test
    void whoever_is_asked_finds_it_on_the_board_and_nobody_else() {
        for (Role asked :
                List.of(Role.PRINCIPAL, Role.PSYCHOLOGY_LEAD, Role.MORAL_EDUCATION_DIRECTOR)) {
            assertThat(school.as(asked).page("/today"))
                    .containsPattern("(?s)李示例甲.*事后复盘|事后复盘.*李示例甲")
                    .contains("赵示例");
        }
        assertThat(school.as(Role.COUNSELOR).page("/today")).doesNotContain("事后复盘");
    }
}
