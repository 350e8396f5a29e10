package org.shouwang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Adult;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.token.LevelId;

/** Who stayed with the student, on the audit of a response, in its table, and on the case. */
class WatchChainTest {

    private static final Instant NIGHT = QueryWorld.START.minus(Duration.ofHours(15));

    private static QueryWorld world;

    private final TestSchool school = world.school();
    private final Crisis crisis =
            new Crisis(school, school.student(0), "A7K3M9", NIGHT)
                    .raised(AlertEvent.Danger.NOW, "说明天不用叫我了");

    @BeforeAll
    static void start() {
        world = QueryWorld.start();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    private Crisis taken(int minute, ResponseFact.Custodian as, Adult adult) {
        return crisis.fact(
                new ResponseFact.SupervisionTaken(crisis.entry(minutes(minute)), as, adult),
                minutes(minute));
    }

    private static Adult housekeeper() {
        return Adult.named("周示例");
    }

    /** The chain alone. */
    private String chain(String query) {
        return chain(crisis, query);
    }

    private String chain(Crisis of, String query) {
        world.settle();
        String page = plain(school.as(Role.AUDITOR).page("/audit/cases/" + of.casefile + query));
        return page.substring(page.indexOf("看护链"), page.indexOf("通知了谁，是否送达"));
    }

    private static String plain(String page) {
        return page.substring(page.indexOf("<section"))
                .replaceAll("<[^>]*>|\\s+", " ")
                .replaceAll(" +", " ");
    }

    @Test
    void each_turn_says_who_from_when_until_when_and_who_took_over() {
        crisis.started("red");
        taken(11, ResponseFact.Custodian.STAFF, Adult.of(school.person(Role.DUTY_TEACHER)));
        taken(25, ResponseFact.Custodian.OTHER_ADULT, housekeeper());
        taken(50, ResponseFact.Custodian.STAFF, Adult.of(school.person(Role.CLASS_TEACHER)));
        assertThat(chain(""))
                .contains("刘示例 2026-11-22 23:18:00 +08:00 2026-11-22 23:32:00 +08:00 周示例 昨天")
                .contains("周示例 其他成年人 2026-11-22 23:32:00 +08:00 2026-11-22 23:57:00 +08:00 班示例")
                .contains("班示例 2026-11-22 23:57:00 +08:00 至今 昨天 23:57 王示例");
    }

    @Test
    void a_gap_says_how_long_it_was() {
        crisis.started("red");
        taken(11, ResponseFact.Custodian.STAFF, Adult.of(school.person(Role.DUTY_TEACHER)));
        crisis.fact(
                new ResponseFact.SupervisionEnded(
                        crisis.entry(minutes(20)),
                        ResponseFact.Custodian.NOBODY,
                        Confidential.of("去开会")),
                minutes(20));
        taken(32, ResponseFact.Custodian.OTHER_ADULT, housekeeper());
        assertThat(chain(""))
                .contains("没有人守着的记录 断档 11 分钟", "无人守着 断档 12 分钟")
                .containsPattern("刘示例 [^周]*无人守着 ");
        assertThat(school.as(Role.AUDITOR).page("/audit/cases/" + crisis.casefile))
                .containsPattern(
                        "<tr role=\"row\" class=\"late\">\\s*<td role=\"cell\"><span"
                                + " class=\"strong\">无人守着");
    }

    @Test
    void a_year_before_the_alert_is_marked_and_covers_nothing() {
        crisis.started("red");
        taken(-525_600, ResponseFact.Custodian.OTHER_ADULT, housekeeper());
        taken(25, ResponseFact.Custodian.STAFF, Adult.of(school.person(Role.CLASS_TEACHER)));
        assertThat(chain(""))
                .contains("周示例 其他成年人 早于预警或处置开始，不算看护 2025-11-22 23:07:00 +08:00 2026-11-22 23:07:00")
                .contains("周示例 其他成年人 2026-11-22 23:07:00 +08:00 2026-11-22 23:32:00 +08:00 班示例");
        String path = "/audit/cases/" + crisis.casefile + "/supervision.csv";
        assertThat(school.as(Role.AUDITOR).get(path, "Accept-Language", "en").body())
                .containsPattern("2025-11-22T[^\n]*not counted as staying")
                .doesNotContainPattern("2026-11-22T23:32[^\n]*not counted");
    }

    @Test
    void some_seconds_before_the_first_are_in_the_plans_time() {
        crisis.started("red")
                .fact(
                        new ResponseFact.SupervisionTaken(
                                crisis.entry(Duration.ofSeconds(75)),
                                ResponseFact.Custodian.STAFF,
                                Adult.of(school.person(Role.DUTY_TEACHER))),
                        minutes(2));
        crisis.fact(
                new ResponseFact.SupervisionEnded(
                        crisis.entry(minutes(20)),
                        ResponseFact.Custodian.NOBODY,
                        Confidential.of("去开会")),
                minutes(20));
        crisis.fact(
                new ResponseFact.SupervisionTaken(
                        crisis.entry(Duration.ofSeconds(1225)),
                        ResponseFact.Custodian.OTHER_ADULT,
                        housekeeper()),
                minutes(21));
        assertThat(chain(""))
                .contains("没有人守着的记录 断档 1 分钟 在预案给的时间之内", "无人守着 断档 25 秒")
                .doesNotContain("断档 0", "断档 25 秒 在");
        assertThat(late()).singleElement().asString().contains("无人守着");
    }

    /** The rows of the chain that stand in red. */
    private List<String> late() {
        String page = school.as(Role.AUDITOR).page("/audit/cases/" + crisis.casefile);
        String chain = page.substring(page.indexOf("看护链"), page.indexOf("通知了谁，是否送达"));
        return Arrays.stream(chain.split("<tr "))
                .filter(row -> row.startsWith("role=\"row\" class=\"late\""))
                .toList();
    }

    @Test
    void nobody_need_be_there_once_the_plan_no_longer_asks_for_it() {
        Crisis milder =
                new Crisis(school, school.student(1), "B7K3M9", NIGHT)
                        .raised(AlertEvent.Danger.NEEDS_ATTENTION, "睡不好")
                        .started("red")
                        .assessed("示例");
        assertThat(chain(milder, "")).contains("没有人守着的记录 断档 15 小时");

        school.log(
                StreamType.RESPONSE,
                milder.response.value(),
                new ResponseCourse.LoweringConfirmed(
                        new LevelId("red"),
                        new LevelId("yellow"),
                        school.person(Role.COUNSELOR),
                        school.person(Role.PSYCHOLOGY_LEAD)),
                Role.PSYCHOLOGY_LEAD,
                NIGHT.plus(Duration.ofHours(9)));
        assertThat(chain(milder, "")).contains("没有人守着的记录 断档 9 小时");
        assertThat(chain(milder, "?asOf=" + NIGHT.plus(Duration.ofHours(5))))
                .contains("没有人守着的记录 断档 5 小时");

        school.log(
                StreamType.RESPONSE,
                milder.response.value(),
                new ResponseCourse.Ended(
                        school.person(Role.PSYCHOLOGY_LEAD), school.person(Role.PRINCIPAL)),
                Role.PRINCIPAL,
                NIGHT.plus(Duration.ofHours(12)));
        assertThat(chain(milder, "")).contains("没有人守着的记录 断档 9 小时");
    }

    @Test
    void as_of_an_instant_it_is_what_was_known_then() {
        crisis.started("red");
        taken(11, ResponseFact.Custodian.STAFF, Adult.of(school.person(Role.DUTY_TEACHER)));
        taken(25, ResponseFact.Custodian.OTHER_ADULT, housekeeper());
        String early = NIGHT.plus(minutes(20)).toString();
        assertThat(chain("?asOf=" + early)).contains("刘示例", "至今").doesNotContain("周示例");
    }

    @Test
    void what_the_alert_told_stands_once_with_whoever_told_it() {
        Entry told =
                new Entry(
                        crisis.entry(minutes(2)).id(),
                        Occurred.exactly(NIGHT.plus(minutes(2))),
                        school.person(Role.DUTY_TEACHER),
                        Optional.empty(),
                        Optional.empty());
        school.log(
                StreamType.ALERT,
                crisis.alert.value(),
                new AlertEvent.SupervisionTaken(
                        told.id(), housekeeper(), told.occurred(), told.by()),
                Role.DUTY_TEACHER,
                NIGHT.plus(minutes(3)));
        crisis.started("red")
                .fact(
                        new ResponseFact.SupervisionTaken(
                                told, ResponseFact.Custodian.OTHER_ADULT, housekeeper()),
                        minutes(10));
        assertThat(chain("")).containsOnlyOnce("周示例").containsPattern("周示例 .* 刘示例");
    }

    @Test
    void who_was_with_the_student_when_the_alert_was_raised_is_named_as_it_was_written() {
        crisis.started("red", Optional.of(NIGHT));
        assertThat(chain("")).contains("宿管 2026-11-22 23:07:00 +08:00 至今 昨天 23:07 刘示例");
    }

    @Test
    void a_student_who_is_fetched_is_with_the_guardian_until_the_end() {
        crisis.started("red");
        taken(11, ResponseFact.Custodian.STAFF, Adult.of(school.person(Role.DUTY_TEACHER)));
        crisis.fact(
                new ResponseFact.CustodyHandedOver(
                        crisis.entry(minutes(60)),
                        ResponseFact.Custodian.GUARDIAN,
                        Optional.empty(),
                        ResponseFact.Standing.MAY_BE_TOLD,
                        Confidential.of("母亲来接")),
                minutes(60));
        school.log(
                StreamType.RESPONSE,
                crisis.response.value(),
                new ResponseCourse.Ended(
                        school.person(Role.PSYCHOLOGY_LEAD), school.person(Role.PRINCIPAL)),
                Role.PRINCIPAL,
                NIGHT.plus(Duration.ofHours(10)));
        assertThat(chain("")).contains("监护人 2026-11-23 00:07:00 +08:00 处置结束时仍是");
    }

    @Test
    void the_chain_is_a_table_to_download_in_the_readers_language() {
        crisis.started("red");
        taken(11, ResponseFact.Custodian.OTHER_ADULT, housekeeper());
        world.settle();
        String path = "/audit/cases/" + crisis.casefile + "/supervision.csv";
        assertThat(school.as(Role.AUDITOR).get(path).body())
                .startsWith("\uFEFF\"第几次处置\",\"人员\",\"身份\",\"自\",\"到\",\"交接给\",\"断档\"")
                .contains("\"1\",\"周示例\",\"其他成年人\",\"2026-11-22T23:18:00+08:00\",\"\"")
                .contains("\"11 分钟\"");
        assertThat(school.as(Role.AUDITOR).get(path, "Accept-Language", "en").body())
                .contains("\"Handed over to\"", "\"Another adult\"");
        assertThat(school.as(Role.AUDITOR).page("/audit/cases/" + crisis.casefile))
                .contains("/supervision.csv");
    }

    @Test
    void the_case_names_the_adult_who_is_there_now() {
        crisis.started("red");
        taken(11, ResponseFact.Custodian.OTHER_ADULT, housekeeper());
        world.settle();
        assertThat(school.as(Role.COUNSELOR).page("/cases/" + crisis.casefile))
                .containsPattern("周示例守着，[^起]* 起")
                .doesNotContain("其他成年人守着");
    }

    @Test
    void the_case_names_whom_the_alert_said_to_be_there() {
        crisis.started("red", Optional.of(NIGHT));
        world.settle();
        assertThat(school.as(Role.COUNSELOR).page("/cases/" + crisis.casefile))
                .containsPattern("宿管守着，[^起]* 起");
    }
}
