package org.shouwang.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.staff.StaffEvent;
import org.shouwang.contract.student.StudentEvent;
import org.shouwang.query.store.QueryProjections;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole reader over a real database, as people and programs meet it. */
class PagesTest {

    private static QueryWorld world;

    @BeforeAll
    static void start() {
        world = QueryWorld.start();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static Crisis crisis(TestSchool school) {
        Crisis crisis =
                new Crisis(
                                school,
                                school.student(0),
                                "A7K3M9",
                                QueryWorld.START.minus(Duration.ofHours(15)))
                        .raised(AlertEvent.Danger.NOW, "说明天不用叫我了")
                        .told()
                        .acknowledged("我在路上")
                        .started("red")
                        .supervised()
                        .assessed("有计划")
                        .meansRemovedEnteredLate()
                        .briefed("请留意午休去向")
                        .noted("私密的谈话内容");
        world.settle();
        return crisis;
    }

    private static List<Map<String, Object>> reads() {
        return world.reader()
                .sql("select * from query.read_ledger order by sequence")
                .query()
                .listOfRows();
    }

    @Test
    void the_counselors_board_shows_what_the_plan_asks_and_what_is_late() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school);
        String page = school.as(Role.COUNSELOR).page("/today");
        assertThat(page)
                .contains("李示例甲", "高一(3)班", "已迟", "/cases/" + crisis.casefile)
                .contains("/do/responses/" + crisis.response + "/record/");
    }

    @Test
    void the_timeline_tells_both_times_and_the_plan_beside_it() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school);
        String page = school.as(Role.COUNSELOR).page("/cases/" + crisis.casefile);
        assertThat(page)
                .contains("说明天不用叫我了", "我在路上", "有计划", "私密的谈话内容")
                .contains("移走危险物品", "补记于 今天 07:52")
                .contains("告知监护人", "现在不能结案");
    }

    @Test
    void what_was_known_earlier_is_shown_without_later_entries() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school);
        String page =
                school.as(Role.COUNSELOR)
                        .page("/cases/" + crisis.casefile + "?asOf=2026-11-22T15:50:00Z");
        assertThat(page).contains("有计划").doesNotContain("美工刀一把", "私密的谈话内容");
    }

    @Test
    void a_barred_guardian_shows_with_the_mark_and_without_the_number() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school);
        var guardian =
                school.guardian(
                        school.student(0),
                        StudentEvent.Relation.STEP_PARENT,
                        "示例继父",
                        "13988887777");
        school.log(
                StreamType.STUDENT,
                school.student(0).value(),
                new StudentEvent.GuardianBarred(
                        guardian, Confidential.of("理由"), school.person(Role.COUNSELOR)),
                Role.COUNSELOR,
                QueryWorld.START);
        world.settle();
        String page = school.as(Role.COUNSELOR).page("/cases/" + crisis.casefile);
        assertThat(page).contains("示例继父", "不得告知", "13912345601").doesNotContain("13988887777");
    }

    @Test
    void a_class_teacher_sees_the_brief_and_nothing_of_why() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school);
        Visitor teacher = school.as(Role.CLASS_TEACHER);
        assertThat(teacher.page("/cases/" + crisis.casefile))
                .contains("请留意午休去向")
                .doesNotContain("说明天不用叫我了", "有计划", "私密的谈话内容", "红色");
        assertThat(teacher.page("/today")).contains("给我的安全提示", "李示例甲");
        assertThat(teacher.page("/cases")).contains("李示例甲").doesNotContain("红色");
    }

    @Test
    void a_brief_is_from_whoever_typed_it() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school).briefedAs(Role.PSYCHOLOGY_LEAD, "别让他回宿舍");
        world.settle();
        assertThat(school.as(Role.CLASS_TEACHER).page("/cases/" + crisis.casefile))
                .contains("别让他回宿舍", "王示例")
                .doesNotContain("林示例");
    }

    @Test
    void a_result_of_one_word_is_told_in_words_too() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school).acuteByItems("谈话的依据");
        world.settle();
        assertThat(school.as(Role.COUNSELOR).page("/cases/" + crisis.casefile))
                .contains("急性阳性")
                .doesNotContain("band=");
    }

    @Test
    void an_assessment_is_told_in_words_to_those_who_take_part() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school).assessedByItems("谈话的依据");
        world.settle();
        assertThat(school.as(Role.COUNSELOR).page("/cases/" + crisis.casefile))
                .contains("总分 10", "中度", "总分达到 10 分，建议做进一步评估")
                .contains("9. 有不如死掉，或用某种方式伤害自己的念头？：有几天")
                .contains("谈话的依据")
                .doesNotContain("phq-a-", "band=");
        assertThat(school.as(Role.PRINCIPAL).page("/cases/" + crisis.casefile))
                .contains("PHQ-A")
                .doesNotContain("总分 10", "伤害自己的念头", "谈话的依据");
    }

    @Test
    void what_a_student_told_further_stands_with_the_answer_and_for_the_same_readers() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school).assessedWithWords("示例：吃过药");
        world.settle();
        String timeline = "/cases/" + crisis.casefile;
        assertThat(school.as(Role.COUNSELOR).page(timeline))
                .contains("4. 你是否曾经试图自杀？：是\n如果是，用什么方式？示例：吃过药\n5. ")
                .doesNotContain("asq-attempt");
        assertThat(school.as(Role.COUNSELOR).get(timeline, "Accept-Language", "en").body())
                .contains("If yes, how? 示例：吃过药");
        assertThat(school.as(Role.AUDITOR).page("/audit/responses/" + crisis.response))
                .contains("如果是，用什么方式？示例：吃过药");
        assertThat(school.as(Role.PRINCIPAL).page(timeline)).doesNotContain("吃过药", "用什么方式");
    }

    @Test
    void a_note_is_for_those_who_take_part() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school);
        assertThat(school.as(Role.PRINCIPAL).page("/cases/" + crisis.casefile))
                .contains("说明天不用叫我了", "内容仅限参与本个案的人查阅")
                .doesNotContain("私密的谈话内容");
    }

    @Test
    void each_role_gets_its_pages_and_everything_else_answers_as_unknown() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school);
        TestSchool other = world.school();
        Crisis elsewhere = crisis(other);
        StaffId stranger = school.add("外示例", Role.COUNSELOR, Set.of());
        String unknown = school.as(Role.COUNSELOR).get("/cases/" + UUID.randomUUID()).body();

        String timeline = "/cases/" + crisis.casefile;
        String alert = "/alerts/" + crisis.alert;
        String audit = "/audit/responses/" + crisis.response;
        String csv = audit + "/events.csv";
        String whole = "/audit/cases/" + crisis.casefile;
        Map<Role, Set<String>> may =
                Map.of(
                        Role.DUTY_TEACHER, Set.of(alert),
                        Role.CLASS_TEACHER, Set.of(timeline),
                        Role.COUNSELOR, Set.of(timeline, alert, audit, whole),
                        Role.PSYCHOLOGY_LEAD, Set.of(timeline, alert, audit, whole),
                        Role.MORAL_EDUCATION_DIRECTOR, Set.of(timeline, alert, audit, whole),
                        Role.PRINCIPAL, Set.of(timeline, alert, audit, csv, whole),
                        Role.AUDITOR, Set.of(timeline, alert, audit, csv, whole),
                        Role.ADMINISTRATOR, Set.of());
        for (Role role : Role.values()) {
            Visitor visitor = school.as(role);
            for (String path : List.of(timeline, alert, audit, csv, whole)) {
                assertThat(visitor.status(path))
                        .as(role + " " + path)
                        .isEqualTo(may.get(role).contains(path) ? 200 : 404);
            }
            for (String path :
                    List.of(
                            "/cases/" + elsewhere.casefile,
                            "/alerts/" + elsewhere.alert,
                            "/audit/responses/" + elsewhere.response,
                            "/audit/cases/" + elsewhere.casefile)) {
                assertThat(visitor.status(path)).as(role + " " + path).isEqualTo(404);
            }
            assertThat(
                            visitor.get(
                                            "/live/cases/" + elsewhere.casefile,
                                            "Accept",
                                            "text/event-stream")
                                    .statusCode())
                    .isEqualTo(404);
        }
        HttpResponse<String> forbidden = world.as(stranger).get(timeline);
        assertThat(forbidden.statusCode()).isEqualTo(404);
        assertThat(forbidden.body()).isEqualTo(unknown);
    }

    @Test
    void who_declared_a_conflict_reads_neither_the_file_nor_the_lists() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school);
        school.log(
                StreamType.STAFF,
                school.person(Role.COUNSELOR).value(),
                new StaffEvent.ConflictDeclared(school.student(0), Confidential.of("亲属")),
                QueryWorld.START);
        world.settle();
        Visitor counselor = school.as(Role.COUNSELOR);
        assertThat(counselor.status("/cases/" + crisis.casefile)).isEqualTo(404);
        assertThat(counselor.page("/cases")).doesNotContain("李示例甲");
        assertThat(counselor.page("/today")).doesNotContain("李示例甲");
    }

    @Test
    void every_read_is_in_the_ledger_with_role_and_approval() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school);
        int before = reads().size();
        school.as(Role.AUDITOR).page("/audit/responses/" + crisis.response);
        List<Map<String, Object>> after = reads();
        assertThat(after).hasSize(before + 1);
        assertThat(after.getLast())
                .containsEntry("reader", school.person(Role.AUDITOR).value())
                .containsEntry("acted_as", "AUDITOR")
                .containsEntry("action", "READ_AUDIT_PAGE")
                .containsEntry("approval", "STANDING")
                .containsEntry("subject_id", crisis.response.value());
        assertThat(after.stream().map(row -> row.get("sequence")))
                .doesNotHaveDuplicates()
                .last()
                .isEqualTo((long) after.size());
    }

    @Test
    void without_the_ledger_no_file_is_shown() {
        try (QueryWorld apart = QueryWorld.start()) {
            TestSchool school = apart.school();
            Crisis crisis =
                    new Crisis(school, school.student(0), "A7K3M9", QueryWorld.START)
                            .raised(AlertEvent.Danger.NOW, "说明天不用叫我了");
            apart.settle();
            Visitor visitor = school.as(Role.COUNSELOR);
            JdbcClient.create(
                            apart.database().dataSource(org.shouwang.postgres.DatabaseRole.MIGRATE))
                    .sql("revoke insert on query.read_ledger from shouwang_query")
                    .update();
            HttpResponse<String> answer = visitor.get("/alerts/" + crisis.alert);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).doesNotContain("说明天不用叫我了");
            assertThat(visitor.status("/today")).isEqualTo(503);
        }
    }

    @Test
    void who_administers_and_who_audits_begin_at_a_page_of_their_own() {
        TestSchool school = world.school();
        crisis(school);
        assertThat(school.as(Role.ADMINISTRATOR).follow("/"))
                .contains("/do/staff", "/status")
                .doesNotContain("href=\"/today\"", "李示例甲");
        assertThat(school.as(Role.AUDITOR).follow("/")).contains("/audit/cases/");
    }

    @Test
    void without_an_approval_it_is_said_who_can_give_one_and_nothing_is_shown() {
        TestSchool school = world.schoolWithoutApproval();
        Crisis crisis = crisis(school);
        for (Role role : List.of(Role.AUDITOR, Role.PRINCIPAL)) {
            Visitor visitor = school.as(role);
            for (String list : List.of("/audit", "/cases", "/alerts")) {
                assertThat(visitor.page(list)).contains("没有查阅批准").doesNotContain("李示例甲");
            }
            assertThat(visitor.status("/cases/" + crisis.casefile)).isEqualTo(404);
            assertThat(visitor.status("/audit/responses/" + crisis.response)).isEqualTo(404);
        }
        assertThat(school.as(Role.AUDITOR).follow("/")).contains("没有查阅批准");
        assertThat(school.as(Role.COUNSELOR).page("/cases/" + crisis.casefile))
                .contains("说明天不用叫我了");
        assertThat(reads().getLast())
                .containsEntry("reader", school.person(Role.COUNSELOR).value())
                .containsEntry("approval", "WITHOUT");
        assertThat(school.as(Role.ADMINISTRATOR).status("/audit")).isEqualTo(404);
    }

    @Test
    void signing_out_loses_the_open_streams() throws Exception {
        TestSchool school = world.school();
        Crisis crisis = crisis(school);
        Visitor counselor = school.as(Role.COUNSELOR);
        InputStream stream = counselor.listen("/live/cases/" + crisis.casefile).body();
        var ended =
                CompletableFuture.runAsync(
                        () -> {
                            try (stream) {
                                stream.transferTo(OutputStream.nullOutputStream());
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });

        counselor.get("/leave");

        ended.get(5, TimeUnit.SECONDS);
    }

    @Test
    void nobody_changes_the_ledger() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school);
        school.as(Role.COUNSELOR).page("/cases/" + crisis.casefile);
        for (String change :
                List.of(
                        "update query.read_ledger set acted_as = 'PRINCIPAL'",
                        "delete from query.read_ledger",
                        "truncate query.read_ledger")) {
            assertThatThrownBy(() -> world.reader().sql(change).update()).isNotNull();
            JdbcClient owner =
                    JdbcClient.create(
                            world.database()
                                    .dataSource(org.shouwang.postgres.DatabaseRole.MIGRATE));
            assertThatThrownBy(() -> owner.sql(change).update()).isNotNull();
        }
    }

    @Test
    void rows_rebuilt_from_nothing_are_the_same() {
        crisis(world.school());
        Demo.fill(world);
        QueryProjections projections = world.bean(QueryProjections.class);
        List<String> tables =
                projections.projections().tables().values().stream().flatMap(List::stream).toList();
        List<String> before = tables.stream().map(PagesTest::content).toList();
        projections.names().forEach(name -> projections.projections().rebuild(name));
        List<String> after = tables.stream().map(PagesTest::content).toList();
        assertThat(after).isEqualTo(before);
        assertThat(content("query.step")).contains("guardian");
    }

    private static String content(String table) {
        return String.join(
                "\n",
                world.reader()
                        .sql("select row_to_json(t)::text from " + table + " t order by 1")
                        .query(String.class)
                        .list());
    }

    @Test
    void a_page_asked_for_with_a_position_waits_for_it_or_says_so() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school);
        Visitor counselor = school.as(Role.COUNSELOR);
        long position =
                school.log(
                        StreamType.ALERT,
                        crisis.alert.value(),
                        new AlertEvent.Joined(school.person(Role.PSYCHOLOGY_LEAD)),
                        Role.PSYCHOLOGY_LEAD,
                        QueryWorld.START);
        assertThat(counselor.page("/alerts/" + crisis.alert + "?after=" + position))
                .contains("加入")
                .doesNotContain("还没有更新到这一页");
        // What fetches itself anew goes on asking for the position, until it is there.
        assertThat(counselor.page("/alerts/" + crisis.alert + "?after=" + (position + 1_000_000)))
                .contains("还没有更新到这一页")
                .contains(
                        "data-live-fragment=\"/alerts/%s?after=%d\""
                                .formatted(crisis.alert, position + 1_000_000));
    }

    @Test
    void an_open_page_hears_of_changes_and_a_revoked_role_loses_its_stream() throws Exception {
        TestSchool school = world.school();
        Crisis crisis = crisis(school);
        List<String> lines = new ArrayList<>();
        InputStream stream =
                school.as(Role.COUNSELOR).listen("/live/cases/" + crisis.casefile).body();
        var ended =
                CompletableFuture.runAsync(
                        () -> {
                            try (var reader =
                                    new BufferedReader(
                                            new InputStreamReader(
                                                    stream, StandardCharsets.UTF_8))) {
                                String line;
                                while ((line = reader.readLine()) != null) {
                                    synchronized (lines) {
                                        lines.add(line);
                                    }
                                }
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
        crisis.followedUp(Duration.ofHours(14), "好转");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> {
                            synchronized (lines) {
                                assertThat(lines).contains("event:tick");
                            }
                        });
        school.revoke(school.person(Role.COUNSELOR));
        ended.get(5, TimeUnit.SECONDS);
    }

    @Test
    void when_nobody_could_be_told_the_page_shouts() {
        TestSchool school = world.school();
        new Crisis(
                        school,
                        school.student(1),
                        "D6W2Q4",
                        QueryWorld.START.minus(Duration.ofMinutes(19)))
                .raised(AlertEvent.Danger.NOW, "在天台")
                .unheard();
        world.settle();
        assertThat(school.as(Role.DUTY_TEACHER).page("/today"))
                .contains("role=\"alert\"", "预警 D6W2Q4 没有通知到任何人");
    }

    @Test
    void a_poisoned_stream_is_said_on_its_page_and_mended_by_the_administrator() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school);
        long position =
                world.append(
                        new org.shouwang.contract.StreamId(StreamType.ALERT, crisis.alert.value()),
                        school.id(),
                        new AlertEvent.Reopened(
                                AlertEvent.Why.NEW_FACT_AFTER_DISMISSAL,
                                school.person(Role.COUNSELOR)),
                        org.shouwang.contract.Actor.timer(UUID.randomUUID()),
                        QueryWorld.START,
                        "alert.never_heard_of");
        world.settle();
        assertThat(
                        school.as(Role.COUNSELOR)
                                .page("/cases/" + crisis.casefile + "?after=" + position))
                .contains("这份档案有记录读不出来");
        String drawnAnew =
                school.as(Role.COUNSELOR)
                        .get("/cases/" + crisis.casefile, "X-Live", "1", "Accept", "text/html")
                        .body();
        assertThat(drawnAnew).contains("这份档案有记录读不出来").doesNotContain("<html");
        Visitor administrator = school.as(Role.ADMINISTRATOR);
        assertThat(administrator.page("/status"))
                .contains("alert/" + crisis.alert)
                .doesNotContain("??");
        HttpResponse<String> retried =
                administrator.post("/status", "/query/parked/retry", Map.of());
        assertThat(retried.statusCode()).isEqualTo(302);
        assertThat(administrator.page("/status?retried=0")).contains("已重试：0 份恢复");
        assertThat(school.as(Role.COUNSELOR).status("/status")).isEqualTo(404);
    }

    @Test
    void empty_lists_and_both_languages_are_drawn_for_every_role() {
        TestSchool school = world.school();
        world.settle();
        for (Role role : Role.values()) {
            Visitor visitor = school.as(role);
            for (String language : List.of("zh", "en")) {
                HttpResponse<String> home =
                        visitor.get("/?lang=" + language, "Accept", "text/html");
                assertThat(home.statusCode()).isLessThan(400);
            }
        }
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.AUDITOR, Role.ADMINISTRATOR))) {
            assertThat(school.as(role).get("/today", "Accept-Language", "en").body())
                    .contains("On duty now");
        }
    }

    @Test
    void an_exported_cell_is_never_a_formula() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school).noted("=HYPERLINK(\"http://example.org\")");
        world.settle();
        String csv =
                school.as(Role.AUDITOR)
                        .get("/audit/responses/" + crisis.response + "/events.csv")
                        .body();
        assertThat(csv).startsWith("\uFEFF").contains("response.note_added").doesNotContain("\"=");
    }

    @Test
    void the_list_goes_on_where_the_page_before_ended() {
        TestSchool school = world.school();
        for (int i = 0; i < 30; i++) {
            var student =
                    school.enrol(
                            "示例" + (char) ('甲' + i), "30000" + (10 + i), school.schoolClass(0));
            new Crisis(school, student, "A7K3M9", QueryWorld.START.minus(Duration.ofHours(i + 1)))
                    .raised(AlertEvent.Danger.NOT_SURE, "需要看看")
                    .started(i % 2 == 0 ? "orange" : "yellow");
        }
        world.settle();
        Visitor lead = school.as(Role.PSYCHOLOGY_LEAD);
        String first = lead.page("/cases");
        String next = first.replaceAll("(?s).*href=\"(/cases\\?[^\"]*from=[^\"]*)\".*", "$1");
        String second = lead.page(next.replace("&amp;", "&"));
        Set<String> shown = new java.util.TreeSet<>();
        for (String page : List.of(first, second)) {
            java.util.regex.Pattern.compile("/cases/([0-9a-f-]{36})")
                    .matcher(page)
                    .results()
                    .forEach(found -> assertThat(shown.add(found.group(1))).isTrue());
        }
        assertThat(shown).hasSize(30);
    }
}
