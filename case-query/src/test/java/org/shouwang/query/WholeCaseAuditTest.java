package org.shouwang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.token.LevelId;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.contract.token.ReasonCode;
import org.shouwang.contract.token.StepId;
import org.shouwang.plan.document.CanonicalPlan;
import org.shouwang.plan.document.PlanReader;
import org.shouwang.plan.document.PlanReading;

/** An auditor reads a whole case on one page: here one with a second response weeks later. */
class WholeCaseAuditTest {

    private static final Instant NIGHT = QueryWorld.START.minus(Duration.ofDays(30));
    private static final Statements STATEMENTS = new Statements();

    private static QueryWorld world;
    private static TestSchool school;
    private static Crisis crisis;
    private static ResponseId second;
    private static PlanHash newer;

    @BeforeAll
    static void start() {
        world = QueryWorld.overheard(STATEMENTS);
        school = world.school();
        newer = newerPlan();
        crisis =
                new Crisis(school, school.student(0), "A7K3M9", NIGHT)
                        .raised(AlertEvent.Danger.NOW, "说明天不用叫我了")
                        .told()
                        .acknowledged("我在路上")
                        .started("red")
                        .supervised()
                        .assessed("有计划");
        waived();
        outOfOrder();
        nobodyOnDuty();
        course(
                crisis.response,
                new ResponseCourse.Ended(
                        school.person(Role.PSYCHOLOGY_LEAD), school.person(Role.PRINCIPAL)),
                Role.PRINCIPAL,
                NIGHT.plus(Duration.ofDays(2)));
        second = new ResponseId(UUID.randomUUID());
        secondResponse();
        world.settle();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static PlanHash newerPlan() {
        String document =
                new String(CanonicalPlan.document(), StandardCharsets.UTF_8)
                        .replace("zh: \"现场评估\"", "zh: \"当面评估\"");
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        String hash = ((PlanReading.Sound) PlanReader.read(bytes)).plan().hash().hex();
        world.writer()
                .sql("insert into command.plan_document (hash, document) values (?, ?)")
                .params(hash, bytes)
                .update();
        return new PlanHash(hash);
    }

    private static void course(ResponseId id, ResponseCourse event, Role by, Instant at) {
        school.log(StreamType.RESPONSE, id.value(), event, by, at);
    }

    /** Twenty-five minutes after the means had to be gone. */
    private static void waived() {
        Instant at = NIGHT.plus(Duration.ofMinutes(40));
        course(
                crisis.response,
                new ResponseCourse.StepWaived(
                        new EntryId(UUID.randomUUID()),
                        new StepId("means-removed"),
                        new ReasonCode("no-means"),
                        Confidential.of("房间里查过了"),
                        school.person(Role.COUNSELOR),
                        Role.COUNSELOR,
                        Optional.of(school.person(Role.PSYCHOLOGY_LEAD)),
                        Optional.of(at.plus(Duration.ofDays(10)))),
                Role.COUNSELOR,
                at);
    }

    private static void outOfOrder() {
        course(
                crisis.response,
                new ResponseCourse.Deviated(
                        new StepId("inform-guardian"),
                        List.of(new StepId("safe-contact-check")),
                        new EntryId(UUID.randomUUID()),
                        Optional.of(Confidential.of("母亲自己打来电话"))),
                Role.COUNSELOR,
                NIGHT.plus(Duration.ofMinutes(45)));
    }

    private static void nobodyOnDuty() {
        school.log(
                StreamType.PAGING,
                crisis.alert.value(),
                new PagingEvent.TargetEmpty(
                        crisis.alert,
                        1,
                        0,
                        Role.MORAL_EDUCATION_DIRECTOR,
                        PagingEvent.Emptiness.NOBODY_ON_DUTY),
                NIGHT.plusSeconds(60));
    }

    private static void secondResponse() {
        Instant at = NIGHT.plus(Duration.ofDays(28));
        course(
                second,
                new ResponseCourse.Started(
                        second,
                        crisis.casefile,
                        school.id(),
                        school.student(0),
                        Optional.empty(),
                        ZoneId.of("Asia/Shanghai"),
                        newer,
                        new LevelId("orange"),
                        Confidential.of("四周后又提起"),
                        school.person(Role.COUNSELOR)),
                Role.COUNSELOR,
                at);
        school.log(
                StreamType.RESPONSE,
                second.value(),
                new ResponseFact.MeansRemoved(
                        crisis.entry(Duration.ofDays(28)), Confidential.of("药瓶两个")),
                Role.COUNSELOR,
                at.plusSeconds(60));
    }

    private static String whole(String query) {
        return school.as(Role.AUDITOR).page("/audit/cases/" + crisis.casefile + query);
    }

    private static List<String> chapters(String page) {
        List<String> parts = Arrays.asList(page.split("<section "));
        return parts.subList(1, parts.size()).stream()
                .map(part -> part.replaceAll("<[^>]*>|\\s+", " ").replaceAll(" +", " "))
                .toList();
    }

    @Test
    void each_response_is_a_chapter_judged_by_the_plan_that_it_followed() {
        String page = whole("");
        assertThat(page).contains("整个个案，共 2 次处置", "#response-" + second.toString().substring(0, 8));
        List<String> chapters = chapters(page);
        assertThat(chapters.get(0))
                .contains("第 1 次处置", "现场评估", CanonicalPlan.plan().hash().hex().substring(0, 12))
                .doesNotContain("当面评估", newer.value().substring(0, 12));
        assertThat(chapters.get(1))
                .contains("第 2 次处置", "当面评估", newer.value().substring(0, 12))
                .doesNotContain("现场评估");
        assertThat(chapters.get(2)).contains("说明天不用叫我了", "药瓶两个");
    }

    @Test
    void whoever_did_a_step_stands_there_with_the_role_acted_in() {
        assertThat(chapters(whole("")).getFirst())
                .containsPattern("现场评估 按时 王示例 心理教师 ")
                .containsPattern("上报预警 按时 刘示例 值班教师");
    }

    @Test
    void a_waiver_tells_by_whom_until_when_and_how_late_it_was() {
        assertThat(chapters(whole("")).getFirst())
                .containsPattern(
                        "移走危险物品 [^免]*豁免：王示例（心理教师），现场没有危险物品，[^，]*同意，到 [^，]*为止"
                                + "，豁免时已迟 25 分钟。“房间里查过了”");
    }

    @Test
    void what_came_out_of_order_stands_at_its_step() {
        assertThat(chapters(whole("")).getFirst())
                .containsPattern("告知监护人 [^·]*· 与预案顺序不同：王示例先于「告知家长前的安全判断」作了记录。“母亲自己打来电话”");
    }

    @Test
    void who_was_told_by_what_and_when_and_where_nobody_was_on_duty() {
        assertThat(chapters(whole("")).getFirst())
                .containsPattern("预警 A7K3M9 .*王示例 心理教师 邮件 送达 2026-10-24 14:07:04")
                .containsPattern("德育主任 无人值班");
    }

    @Test
    void who_read_the_file_is_summed_with_the_approval_and_each_read_beneath() {
        school.as(Role.COUNSELOR).page("/cases/" + crisis.casefile);
        String reads = chapters(whole("")).get(3);
        assertThat(reads).containsPattern("王示例 心理教师 逐次（\\d+） .*个案时间线").contains("长期批准 自 ");
    }

    @Test
    void as_of_an_instant_before_the_second_there_was_one() {
        String page = whole("?asOf=" + NIGHT.plus(Duration.ofMinutes(30)));
        assertThat(page).contains("共 1 次处置").doesNotContain("药瓶两个", "豁免：");
    }

    @Test
    void events_can_be_narrowed_to_one_response() {
        assertThat(whole("?response=" + second)).contains("药瓶两个").doesNotContain("说明天不用叫我了");
        assertThat(school.as(Role.AUDITOR).page("/audit/responses/" + second))
                .contains("药瓶两个", "看整个个案（2 次处置）", "<p class=\"lead\">第 2 次处置 · ")
                .doesNotContain("说明天不用叫我了");
    }

    @Test
    void everything_is_folded_until_it_is_asked_for() {
        assertThat(whole("")).doesNotContain("open=\"open\"");
        assertThat(whole("?open=true")).contains("open=\"open\"");
    }

    @Test
    void each_part_is_a_table_to_download() {
        String base = "/audit/cases/" + crisis.casefile;
        assertThat(csv(base + "/events.csv")).contains("response.started", "alert.raised");
        assertThat(csv(base + "/steps.csv")).contains("\"现场评估\"", "\"当面评估\"", "房间里查过了");
        assertThat(csv(base + "/notices.csv")).contains("\"A7K3M9\"", "\"送达\"", "\"无人值班\"");
        assertThat(csv(base + "/reads.csv")).contains("\"下载的表格\"");
    }

    @Test
    void a_table_of_events_is_narrowed_like_the_page_and_keeps_what_is_stored() {
        String page = whole("?response=" + second + "&stream=response");
        String link = "/events.csv?response=" + second + "&amp;stream=response";
        assertThat(page).contains(link);
        String base = "/audit/cases/" + crisis.casefile;
        String narrowed = csv(base + link.replace("&amp;", "&"));
        assertThat(narrowed)
                .contains("response.means_removed", "\"\"$sealed\"\"")
                .doesNotContain("alert.raised", "response.assessed");
        String before = NIGHT.plus(Duration.ofMinutes(5)).toString();
        assertThat(whole("?asOf=" + before)).contains("/steps.csv?asOf=" + before);
        assertThat(csv(base + "/events.csv?asOf=" + before)).doesNotContain("response.assessed");
    }

    @Test
    void headings_are_in_the_readers_language_in_one_order() {
        String path = "/audit/cases/" + crisis.casefile + "/notices.csv";
        assertThat(csv(path)).startsWith("\uFEFF\"第几次处置\",\"预警\",\"时间\"");
        assertThat(school.as(Role.AUDITOR).get(path, "Accept-Language", "en").body())
                .startsWith("\uFEFF\"Response no.\",\"Alert\",\"At\"");
    }

    private static String csv(String path) {
        return school.as(Role.AUDITOR).get(path).body();
    }

    @Test
    void a_second_response_asks_the_database_nothing_more() {
        int one = asks("/audit/responses/" + second);
        int both = asks("/audit/cases/" + crisis.casefile);
        // Each stream is asked for whether it is parked; nothing else is asked twice.
        assertThat(both).isBetween(one, one + 2).isLessThan(40);
    }

    /** How many statements a page takes once everything that is remembered is. */
    private static int asks(String path) {
        school.as(Role.AUDITOR).page(path);
        STATEMENTS.forget();
        school.as(Role.AUDITOR).page(path);
        return STATEMENTS.count();
    }
}
