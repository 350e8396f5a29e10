package org.shouwang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.casefile.CasefileEvent;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.token.LevelId;

/** What stands at the top of a page, now or as it was known. */
class AtAGlanceTest {

    private static final Instant NIGHT = QueryWorld.START.minus(Duration.ofHours(15));

    private static QueryWorld world;

    private final TestSchool school = world.school();

    @BeforeAll
    static void start() {
        world = QueryWorld.start();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private Crisis raised(int student, String code) {
        return new Crisis(school, school.student(student), code, NIGHT)
                .raised(AlertEvent.Danger.NOW, "说明天不用叫我了");
    }

    @Test
    void a_page_as_it_was_known_counts_from_then_and_names_who_took_part_then() {
        Crisis crisis = raised(0, "A7K3M9").acknowledged("我在路上").started("red");
        StaffId later = school.add("晚示例", Role.COUNSELOR, Set.of());
        school.log(
                StreamType.CASEFILE,
                crisis.casefile.value(),
                new CasefileEvent.ParticipantAdded(
                        later, CasefileEvent.Relation.HELPER, school.person(Role.COUNSELOR)),
                Role.COUNSELOR,
                NIGHT.plus(Duration.ofHours(2)));
        world.settle();
        Visitor counselor = school.as(Role.COUNSELOR);
        String now = counselor.page("/cases/" + crisis.casefile);
        assertThat(now).contains("晚示例", "已迟");
        String then =
                counselor.page(
                        "/cases/" + crisis.casefile + "?asOf=" + NIGHT.plusSeconds(660).toString());
        assertThat(then).contains("还有").doesNotContain("晚示例").contains("王示例");
        assertThat(then).doesNotContain("data-due");
    }

    @Test
    void another_alert_about_the_student_stands_at_the_top_of_the_case_until_it_is_joined() {
        Crisis crisis = raised(1, "A7K3M9").started("red");
        Crisis second = raised(1, "B8M4N2");
        world.settle();
        assertThat(school.as(Role.COUNSELOR).page("/cases/" + crisis.casefile))
                .contains("这名学生还有一起预警 B8M4N2", "/alerts/" + second.alert)
                .doesNotContain("还有一起预警 A7K3M9");
    }

    @Test
    void who_is_asked_to_call_home_is_told_what_others_have_to_judge_first() {
        raised(0, "D7K3M9").acknowledged("我在路上").started("red");
        world.settle();
        String page = school.as(Role.CLASS_TEACHER).page("/today");
        assertThat(page).containsPattern("(?s)告知监护人.{0,400}先等「告知家长前的安全判断」（[^）]+）");
    }

    @Test
    void many_alerts_that_reached_nobody_are_one_banner_and_open_for_whoever_may() {
        for (int i = 0; i < 5; i++) {
            new Crisis(school, school.student(2), "C7K3M" + (i + 3), NIGHT.plusSeconds(i))
                    .raised(AlertEvent.Danger.NOW, "没有人接")
                    .unheard();
        }
        world.settle();
        String page = school.as(Role.CLASS_TEACHER).page("/today");
        assertThat(page).contains("有 5 起预警没有通知到任何人，最近一起是 C7K3M7");
        assertThat(page.split("没有通知到任何人")).hasSize(2);
        assertThat(banner(page)).doesNotContain("/alerts/");
        assertThat(banner(school.as(Role.PRINCIPAL).page("/today"))).contains("/alerts/");
    }

    @Test
    void a_proposed_dismissal_stands_at_the_top_and_leads_anybody_but_its_proposer_to_the_answer() {
        Crisis crisis =
                new Crisis(school, school.student(2), "E7K3M9", NIGHT)
                        .raised(AlertEvent.Danger.NOT_SURE, "同学说看见他在天台")
                        .acknowledged("我在路上");
        school.log(
                StreamType.ALERT,
                crisis.alert.value(),
                new AlertEvent.DismissalProposed(
                        school.person(Role.COUNSELOR), Confidential.of("他在天台背书"), Optional.empty()),
                Role.COUNSELOR,
                NIGHT.plusSeconds(900));
        world.settle();
        String address = "/do/alerts/" + crisis.alert + "/dismissal/confirm";
        assertThat(school.as(Role.PSYCHOLOGY_LEAD).page("/alerts/" + crisis.alert))
                .contains("提议解除这条预警", address);
        assertThat(school.as(Role.COUNSELOR).page("/alerts/" + crisis.alert))
                .contains("提议解除这条预警")
                .doesNotContain(address);
    }

    @Test
    void the_list_of_responses_to_audit_tells_how_grave_each_ever_was() {
        Crisis crisis = raised(1, "F7K3M9").started("red");
        school.log(
                StreamType.RESPONSE,
                crisis.response.value(),
                new ResponseCourse.LoweringConfirmed(
                        new LevelId("red"),
                        new LevelId("yellow"),
                        school.person(Role.COUNSELOR),
                        school.person(Role.PSYCHOLOGY_LEAD)),
                Role.PSYCHOLOGY_LEAD,
                NIGHT.plus(Duration.ofDays(4)));
        world.settle();
        String list = school.as(Role.AUDITOR).page("/audit");
        int row = list.indexOf("/audit/cases/" + crisis.casefile);
        assertThat(list.substring(row, list.indexOf("</tr>", row)))
                .containsPattern("(?s)红色.*，后来是黄色");
    }

    private static String banner(String page) {
        int from = page.indexOf("没有通知到任何人");
        return page.substring(from, page.indexOf("<h1", from));
    }
}
