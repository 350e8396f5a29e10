package org.shouwang.command.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.shouwang.command.alert.decision.AlertState;
import org.shouwang.command.paging.decision.PagingState;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Actor;
import org.shouwang.contract.Role;
import org.shouwang.contract.alert.AlertEvent.Acknowledged;
import org.shouwang.contract.alert.AlertEvent.AcknowledgementExpired;
import org.shouwang.contract.alert.AlertEvent.CorrectionConfirmed;
import org.shouwang.contract.alert.AlertEvent.CorrectionProposed;
import org.shouwang.contract.alert.AlertEvent.EmergencyCalled;
import org.shouwang.contract.alert.AlertEvent.MeansRemoved;
import org.shouwang.contract.alert.AlertEvent.SubjectCorrected;
import org.shouwang.contract.alert.AlertEvent.SubjectIdentified;
import org.shouwang.contract.alert.AlertEvent.SupervisionTaken;
import org.shouwang.contract.alert.AlertEvent.Supplemented;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.staff.StaffEvent.Channel;
import org.shouwang.postgres.DatabaseRole;
import org.springframework.jdbc.core.simple.JdbcClient;

class AnswerTest {

    private final AlertSchool school = new AlertSchool(TestWorld.shared());

    @Test
    void the_teacher_reads_that_it_is_recorded_who_is_called_and_what_to_do() {
        school.onDuty(Role.COUNSELOR);
        school.contact(Role.COUNSELOR, Channel.PHONE, "138 0000 0001");
        AlertId alert = school.raise();

        String page = school.as(Role.DUTY_TEACHER).get("/raise/" + alert).body();

        assertThat(page)
                .contains("已记录，正在叫人", "正在通知 心示例", "href=\"tel:13800000001\"")
                .contains("留在学生身边", "拿走能伤到自己的东西", "不要答应替学生保密")
                .contains("值示例发出预警", "href=\"tel:120\"", "href=\"tel:110\"")
                .doesNotContain("照片没有存下来", "banner shout");
    }

    @Test
    void who_has_it_stands_first_with_the_note() {
        school.onDuty(Role.COUNSELOR);
        AlertId alert = school.raise();

        HttpResponse<String> taken = acknowledge(Role.COUNSELOR, alert, "我在路上，8 分钟到。");
        String page = school.as(Role.DUTY_TEACHER).get("/raise/" + alert).body();

        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(page).contains("心示例已接手", "“我在路上，8 分钟到。”").doesNotContain("正在叫人");
        school.untilPagingStops(alert);
    }

    @Test
    void whoever_is_paged_reads_what_happened_first_and_takes_it_up_with_one_press() {
        school.onDuty(Role.COUNSELOR);
        AlertId alert = school.raise("who", "302 的高个子女生", "danger", "NOW", "account", "在天台上");
        school.settle();

        String page = school.as(Role.COUNSELOR).get("/raise/" + alert).body();

        assertThat(page).containsSubsequence("302 的高个子女生", "此刻有危险", "在天台上", ">我来接手<", "正在叫人");
        assertThat(page).containsPattern("button primary big wide\"[^>]*>我来接手");
        acknowledge(Role.COUNSELOR, alert, "马上来");
        assertThat(school.as(Role.PSYCHOLOGY_LEAD).get("/raise/" + alert).body())
                .containsSubsequence("心示例已接手", "我也要接手")
                .doesNotContain("big wide");
        school.untilPagingStops(alert);
    }

    @Test
    void whoever_is_dialled_stays_first_while_more_people_are_told() throws SQLException {
        school.onDuty(Role.COUNSELOR);
        AlertId alert = school.raise();

        school.pass(Duration.ofMinutes(6));

        assertThat(school.as(Role.DUTY_TEACHER).get("/raise/" + alert).body())
                .containsSubsequence("正在通知 心示例", "正在通知 组示例");
    }

    @Test
    void calling_stops_by_the_hand_of_whoever_ended_it() {
        school.onDuty(Role.COUNSELOR);
        AlertId alert = school.raise();

        acknowledge(Role.COUNSELOR, alert, "马上来");
        school.untilPagingStops(alert);

        assertThat(school.paging(alert).events().getLast().recording().actor())
                .isEqualTo(Actor.staff(school.person(Role.COUNSELOR).staff(), Role.COUNSELOR));
    }

    @Test
    void whoever_proposed_a_dismissal_reads_that_it_waits_and_meets_no_empty_form() {
        AlertId alert = school.raise();
        school.attendTo(alert);
        Visitor lead = school.as(Role.PSYCHOLOGY_LEAD);
        String form = "/do/alerts/" + alert + "/dismissal";
        assertThat(lead.get(form).body()).contains("name=\"reason\"");
        assertThat(lead.post(form, "reason", "问过了，没有危险").statusCode()).isEqualTo(303);

        assertThat(lead.get(form).body())
                .contains("提议", "问过了，没有危险")
                .doesNotContain("name=\"reason\"");
    }

    @Test
    void a_report_without_a_word_is_not_told_twice() {
        AlertId alert = school.raise("danger", "NOW");
        school.as(Role.DUTY_TEACHER).post("/raise/" + alert + "/more", "more", "在天台");
        school.settle();

        String page = school.as(Role.DUTY_TEACHER).get("/raise/" + alert).body();
        assertThat(page.split("发生于")).as("one report with words").hasSize(2);
    }

    @Test
    void looking_at_the_form_acknowledges_nothing() {
        AlertId alert = school.raise();

        HttpResponse<String> form =
                school.as(Role.COUNSELOR).get("/do/alerts/" + alert + "/acknowledge");

        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(school.events(alert)).hasSize(1);
    }

    @Test
    void whoever_takes_an_alert_reads_it_above_the_note() {
        AlertId alert =
                school.raise("account", "在天台边上", "place", "3 号楼顶", "danger", "NOW", "who", "高二男生");
        school.settle();
        String take = "/do/alerts/" + alert + "/acknowledge";

        String form = school.as(Role.PSYCHOLOGY_LEAD).get(take).body();
        assertThat(form.substring(0, form.indexOf("name=\"note\"")))
                .contains("在天台边上", "3 号楼顶", "高二男生", "此刻有危险", "发生于", "报告于");
        String again = acknowledge(Role.PSYCHOLOGY_LEAD, alert, "长".repeat(2_001)).body();
        assertThat(again.substring(0, again.indexOf("name=\"note\""))).contains("在天台边上");
    }

    @Test
    void whoever_helps_already_is_not_asked_to_say_so_again() {
        AlertId alert = school.raise("account", "在天台");
        school.settle();
        Visitor lead = school.as(Role.PSYCHOLOGY_LEAD);
        assertThat(lead.get("/raise/" + alert).body()).contains("/join\"");

        assertThat(lead.post("/do/alerts/" + alert + "/join").statusCode()).isEqualTo(303);

        assertThat(lead.get("/raise/" + alert).body())
                .contains("你已经说了在帮忙")
                .doesNotContain("/join\"");
    }

    @Test
    void whoever_has_it_reads_when_it_happened_and_when_it_was_told_each_by_its_name() {
        AlertId alert = school.raise();

        String page = school.as(Role.PSYCHOLOGY_LEAD).get("/raise/" + alert).body();

        assertThat(page).containsPattern("发生于[^<]*</b> · <span>报告于[^<]*</span> <span>值示例");
    }

    @Test
    void a_note_that_is_too_long_is_kept_in_the_form_and_nothing_is_recorded() {
        AlertId alert = school.raise();

        HttpResponse<String> answer = acknowledge(Role.COUNSELOR, alert, "长".repeat(2_001));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("长".repeat(2_001)).contains("2001");
        assertThat(school.events(alert)).hasSize(1);
    }

    @Test
    void an_acknowledgement_expires_and_paging_goes_on() throws SQLException {
        school.onDuty(Role.COUNSELOR);
        AlertId alert = school.raise();
        acknowledge(Role.COUNSELOR, alert, "马上来");
        school.untilPagingStops(alert);

        school.pass(Duration.ofMinutes(11));
        school.untilPagingRuns(alert);

        assertThat(school.events(alert))
                .last()
                .satisfies(e -> assertThat(e.event()).isInstanceOf(AcknowledgementExpired.class));
        assertThat(school.as(Role.DUTY_TEACHER).get("/raise/" + alert).body())
                .contains("接手后没有后续")
                .contains("已记录，正在叫人");
    }

    @Test
    void script_in_what_was_written_is_shown_as_text() {
        AlertId alert = school.raise("who", "<b>甲</b>", "account", "<script>alert('x')</script>");

        String page = school.as(Role.DUTY_TEACHER).get("/raise/" + alert).body();

        assertThat(page).contains("&lt;script&gt;alert(").doesNotContain("<script>alert(");
        assertThat(page).contains("&lt;b&gt;甲&lt;/b&gt;");
    }

    @Test
    void a_known_device_without_a_session_sees_how_it_stands_and_no_names() {
        school.onDuty(Role.COUNSELOR);
        school.contact(Role.COUNSELOR, Channel.PHONE, "13800000001");
        AlertId alert =
                school.raise("student", school.school.student(0).toString(), "account", "x");
        Visitor teacher = school.as(Role.DUTY_TEACHER);
        teacher.loseSession();
        String calling = teacher.get("/raise/" + alert).body();
        acknowledge(Role.COUNSELOR, alert, "带上李示例甲的药");

        HttpResponse<String> page = teacher.get("/raise/" + alert);

        assertThat(calling).contains("tel:13800000001", "心理教师").doesNotContain("心示例");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("已接手", "登录已过期").doesNotContain("心示例", "李示例甲", "带上");
    }

    @Test
    void a_known_device_sees_no_alert_of_anybody_else() {
        AlertId alert = school.raise();
        Visitor other = school.as(Role.CLASS_TEACHER);
        other.loseSession();

        assertThat(other.get("/raise/" + alert).statusCode()).isEqualTo(404);
        assertThat(other.post("/raise/" + alert + "/more", "more", "x").statusCode())
                .isEqualTo(404);
    }

    @Test
    void more_can_be_told_also_after_the_session_has_ended() {
        AlertId alert = school.raise();
        Visitor teacher = school.as(Role.DUTY_TEACHER);
        teacher.loseSession();

        assertThat(teacher.post("/raise/" + alert + "/more", "more", "他在天台").statusCode())
                .isEqualTo(303);
        assertThat(teacher.post("/raise/" + alert + "/supervision", "adult", "宿管").statusCode())
                .isEqualTo(303);
        assertThat(teacher.post("/raise/" + alert + "/means", "items", "一盒药").statusCode())
                .isEqualTo(303);
        assertThat(
                        teacher.post("/raise/" + alert + "/emergency", "service", "AMBULANCE")
                                .statusCode())
                .isEqualTo(303);

        assertThat(school.events(alert))
                .extracting(e -> (Object) e.event().getClass())
                .contains(
                        Supplemented.class,
                        SupervisionTaken.class,
                        MeansRemoved.class,
                        EmergencyCalled.class);
    }

    @Test
    void an_empty_supplement_is_asked_for_again() {
        AlertId alert = school.raise();

        HttpResponse<String> answer =
                school.as(Role.DUTY_TEACHER).post("/raise/" + alert + "/more", "more", " ");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(school.events(alert)).hasSize(1);
    }

    @Test
    void whoever_has_no_part_in_it_reads_that_it_is_recorded_and_nothing_else() {
        AlertId alert = school.raise("who", "302 的高个子女生", "danger", "NOW", "account", "在天台上");
        Visitor teacher = school.as(Role.CLASS_TEACHER);
        assertThat(teacher.get("/raise/" + alert).statusCode()).isEqualTo(404);

        for (String what : List.of("more", "supervision", "means", "emergency")) {
            HttpResponse<String> told =
                    teacher.post(
                            "/raise/" + alert + "/" + what,
                            "more",
                            "我在楼下看到她",
                            "service",
                            "AMBULANCE");
            assertThat(told.statusCode()).as(what).isEqualTo(200);
            assertThat(told.body()).contains("已记录", "处理的人会看到").doesNotContain("在天台上", "302 的高个子女生");
        }

        assertThat(school.events(alert))
                .extracting(e -> (Object) e.event().getClass())
                .contains(
                        Supplemented.class,
                        SupervisionTaken.class,
                        MeansRemoved.class,
                        EmergencyCalled.class);
    }

    @Test
    void a_described_student_is_identified_and_a_wrong_one_corrected() {
        AlertId alert = school.raise();
        String subject = subjectOf(alert);
        Visitor counselor = school.as(Role.COUNSELOR);
        String search = counselor.post("/do/alerts/" + alert + "/subject/find", "q", "李示例").body();
        assertThat(search)
                .contains("李示例甲", "李示例乙")
                .doesNotContainPattern("name=\"student\"[^>]*checked");
        assertThat(counselor.post("/do/alerts/" + alert + "/subject/find", "q", "李示例甲").body())
                .as("the only one found is ticked")
                .containsPattern("name=\"student\"[^>]*checked");

        counselor.post(
                "/do/alerts/" + alert + "/subject",
                "subject",
                subject,
                "student",
                school.school.student(0).toString(),
                "reason",
                "宿管认出来的");
        assertThat(school.as(Role.DUTY_TEACHER).get("/raise/" + alert).body())
                .contains("李示例甲", "宿管认出来的");
        counselor.post(
                "/do/alerts/" + alert + "/subject",
                "subject",
                subject,
                "student",
                school.school.student(1).toString(),
                "reason",
                "看错了");

        assertThat(school.events(alert))
                .extracting(e -> (Object) e.event().getClass())
                .contains(SubjectIdentified.class, SubjectCorrected.class);
        assertThat(school.as(Role.DUTY_TEACHER).get("/raise/" + alert).body())
                .contains("李示例乙")
                .doesNotContain("李示例甲");
    }

    @Test
    void nobody_alone_takes_an_alert_from_the_student_whom_the_reporter_named() {
        school.onDuty(Role.COUNSELOR);
        AlertId alert = school.raise(named(0, "danger", "NOW", "account", "她说明天不用叫她了"));
        acknowledge(Role.COUNSELOR, alert, "我在路上");
        school.untilPagingStops(alert);
        Visitor counselor = school.as(Role.COUNSELOR);
        String path = "/do/alerts/" + alert + "/subject";
        String subject = subjectOf(alert);
        String other = school.school.student(1).toString();

        assertThat(counselor.post(path, "subject", subject, "student", other).statusCode())
                .as("a reason is asked for")
                .isEqualTo(400);
        counselor.post(path, "subject", subject, "student", other, "reason", "是李示例乙");

        assertThat(school.events(alert).getLast().event()).isInstanceOf(CorrectionProposed.class);
        Awaitility.await().until(() -> school.paging(alert).state() instanceof PagingState.Running);
        String page = school.as(Role.DUTY_TEACHER).get("/raise/" + alert).body();
        assertThat(page).containsSubsequence("心示例认为这起预警说的是另一名学生", "系统继续叫人", "正在叫人", "是的，不是李示例甲");
        assertThat(counselor.get("/raise/" + alert).body()).doesNotContain("是的，不是");
        String seen = page.replaceFirst("(?s).*name=\"seen\" value=\"(\\d+)\".*", "$1");
        assertThat(counselor.post(path + "/confirm", "subject", subject, "seen", seen).statusCode())
                .isEqualTo(409);

        school.as(Role.DUTY_TEACHER).post(path + "/confirm", "subject", subject, "seen", seen);

        assertThat(school.events(alert))
                .extracting(e -> (Object) e.event().getClass())
                .contains(CorrectionConfirmed.class);
        assertThat(school.as(Role.DUTY_TEACHER).get("/raise/" + alert).body())
                .contains("李示例乙", "确认说的是另一名学生")
                .doesNotContain("李示例甲");
    }

    @Test
    void whoever_raised_it_corrects_it_with_one_press() {
        AlertId alert = school.raise(named(0, "danger", "NOW", "account", "她说明天不用叫她了"));

        school.as(Role.DUTY_TEACHER)
                .post(
                        "/do/alerts/" + alert + "/subject",
                        "subject",
                        subjectOf(alert),
                        "student",
                        school.school.student(1).toString());

        assertThat(school.events(alert).getLast().event()).isInstanceOf(SubjectCorrected.class);
    }

    private String[] named(int student, String... more) {
        return Stream.concat(
                        Stream.of("student", school.school.student(student).toString()),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    @Test
    void a_student_of_another_school_cannot_be_named() {
        AlertId alert = school.raise();
        AlertSchool other = new AlertSchool(school.world);

        HttpResponse<String> answer =
                school.as(Role.COUNSELOR)
                        .post(
                                "/do/alerts/" + alert + "/subject",
                                "subject",
                                subjectOf(alert),
                                "student",
                                other.school.student(0).toString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(school.events(alert)).hasSize(1);
    }

    @Test
    void two_people_dismiss_an_alert_and_the_same_one_is_refused() {
        AlertId alert = school.raise();
        school.attendTo(alert);
        Visitor lead = school.as(Role.PSYCHOLOGY_LEAD);
        lead.post("/do/alerts/" + alert + "/dismissal", "reason", "和学生谈过，是排练台词");

        HttpResponse<String> same =
                lead.post("/do/alerts/" + alert + "/dismissal/confirm", "seen", school.seen(alert));
        HttpResponse<String> other =
                school.as(Role.PRINCIPAL)
                        .post(
                                "/do/alerts/" + alert + "/dismissal/confirm",
                                "seen",
                                school.seen(alert));

        assertThat(same.statusCode()).isEqualTo(409);
        assertThat(same.body()).contains("解除必须由提议人以外的人确认");
        assertThat(refusals(alert)).containsExactly("DISMISSAL_NEEDS_SECOND_PERSON");
        assertThat(other.statusCode()).isEqualTo(303);
        assertThat(school.world.bean(Alerts.class).get(alert).state())
                .isInstanceOf(AlertState.Dismissed.class);
        assertThat(lead.get("/raise/" + alert).body()).contains("这条预警已经解除");
        school.untilPagingStops(alert);
    }

    @Test
    void a_dismissal_waits_for_what_the_plan_asks_first_and_keeps_what_was_typed() {
        AlertId alert = school.raise();
        Visitor lead = school.as(Role.PSYCHOLOGY_LEAD);
        String form = "/do/alerts/" + alert + "/dismissal";

        HttpResponse<String> early = lead.post(form, "reason", "和学生谈过，是排练台词");

        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body())
                .contains("守住学生", "拨打 120 / 110", "接警确认", "和学生谈过，是排练台词", "到场时危险已经解除");
        assertThat(refusals(alert)).containsExactly("STEPS_ARE_OPEN");

        school.takeUp(alert);
        assertThat(lead.get(form).body()).contains("拨打 120 / 110").doesNotContain("接警确认");
        assertThat(
                        lead.post(form, "reason", "是台词", "leave-emergency-call", "no-means")
                                .statusCode())
                .isEqualTo(400);
        assertThat(
                        lead.post(form, "reason", "是台词", "leave-emergency-call", "danger-over")
                                .statusCode())
                .isEqualTo(303);
        assertThat(school.as(Role.PRINCIPAL).get("/raise/" + alert).body())
                .contains("随解除提议省去：拨打 120 / 110（到场时危险已经解除）");
        assertThat(
                        school.as(Role.PRINCIPAL)
                                .post(form + "/confirm", "seen", school.seen(alert))
                                .statusCode())
                .isEqualTo(303);
    }

    @Test
    void an_objection_keeps_the_alert_open() {
        AlertId alert = school.raise();
        school.attendTo(alert);
        school.as(Role.PSYCHOLOGY_LEAD).post("/do/alerts/" + alert + "/dismissal", "reason", "误报");

        school.as(Role.DUTY_TEACHER)
                .post("/do/alerts/" + alert + "/dismissal/decline", "reason", "她还在哭");

        assertThat(school.as(Role.PRINCIPAL).get("/raise/" + alert).body())
                .contains("值示例反对解除", "她还在哭");
    }

    /** The figure that an operator is woken by. */
    @Test
    void an_alert_is_counted_again_when_the_time_of_whoever_took_it_has_run_out()
            throws SQLException {
        school.isReal();
        AlertId alert = school.raise();
        school.settle();
        double waiting = unacknowledged();
        acknowledge(Role.COUNSELOR, alert, "我在路上");
        school.settle();
        assertThat(unacknowledged()).isEqualTo(waiting - 1);

        school.pass(Duration.ofMinutes(31));
        school.settle();

        assertThat(unacknowledged()).isEqualTo(waiting);
    }

    private double unacknowledged() {
        return school.world
                .bean(MeterRegistry.class)
                .get("shouwang.paging.unacknowledged")
                .gauge()
                .value();
    }

    @Test
    void a_dismissal_that_nobody_confirms_is_paged() throws SQLException {
        AlertId alert = school.raise();
        school.attendTo(alert);
        school.untilPagingStops(alert);
        school.as(Role.COUNSELOR).post("/do/alerts/" + alert + "/dismissal", "reason", "误报");

        school.pass(Duration.ofMinutes(31));

        school.untilPagingRuns(alert);
    }

    @Test
    void who_may_see_and_take_an_alert_follows_the_table() {
        AlertId alert = school.raise();
        school.settle();
        String seen = "/raise/" + alert;
        String take = "/do/alerts/" + alert + "/acknowledge";

        for (Role role :
                List.of(
                        Role.COUNSELOR,
                        Role.PSYCHOLOGY_LEAD,
                        Role.MORAL_EDUCATION_DIRECTOR,
                        Role.PRINCIPAL)) {
            assertThat(school.as(role).get(seen).statusCode()).as(role.name()).isEqualTo(200);
            assertThat(school.as(role).get(take).statusCode()).as(role.name()).isEqualTo(200);
        }
        for (Role role : List.of(Role.CLASS_TEACHER, Role.AUDITOR, Role.ADMINISTRATOR)) {
            assertThat(school.as(role).get(seen).statusCode()).as(role.name()).isEqualTo(404);
            assertThat(school.as(role).get(take).statusCode()).as(role.name()).isEqualTo(404);
            assertThat(school.as(role).post(take, "note", "x").statusCode())
                    .as(role.name())
                    .isEqualTo(404);
        }
        assertThat(school.events(alert)).hasSize(1);
    }

    @Test
    void an_alert_of_another_school_and_an_unknown_one_answer_alike() {
        AlertId alert = school.raise();
        AlertSchool other = new AlertSchool(school.world);
        for (Role role : Role.values()) {
            for (String path :
                    List.of(
                            "/raise/%s",
                            "/raise/%s/now",
                            "/do/alerts/%s/acknowledge",
                            "/do/alerts/%s/dismissal",
                            "/do/alerts/%s/subject",
                            "/do/live/alerts/%s")) {
                int foreign = other.as(role).get(path.formatted(alert)).statusCode();
                int unknown = other.as(role).get(path.formatted(UUID.randomUUID())).statusCode();
                assertThat(List.of(foreign, unknown)).as(role + path).containsOnly(404);
            }
            for (String path :
                    List.of(
                            "/raise/%s/more",
                            "/raise/%s/supervision",
                            "/do/alerts/%s/acknowledge",
                            "/do/alerts/%s/join",
                            "/do/alerts/%s/dismissal",
                            "/do/alerts/%s/dismissal/confirm",
                            "/do/alerts/%s/dismissal/decline",
                            "/do/alerts/%s/subject",
                            "/do/alerts/%s/subject/confirm")) {
                int foreign =
                        other.as(role).post(path.formatted(alert), "reason", "x").statusCode();
                int unknown =
                        other.as(role)
                                .post(path.formatted(UUID.randomUUID()), "reason", "x")
                                .statusCode();
                assertThat(List.of(foreign, unknown)).as(role + path).containsOnly(404);
            }
        }
        assertThat(school.events(alert)).hasSize(1);
    }

    @Test
    void what_was_told_is_shown_to_nobody_before_it_is_written_down_that_it_was() {
        school.onDuty(Role.COUNSELOR);
        AlertId alert = school.raise();
        school.settle();

        String page = school.as(Role.COUNSELOR).get("/raise/" + alert).body();

        assertThat(page).contains("她说明天不用叫她了");
        assertThat(
                        sql().sql("select role from command.shown where record_id = ?")
                                .param(alert.value())
                                .query(String.class)
                                .list())
                .containsExactly("COUNSELOR");
    }

    @Test
    void a_program_raises_and_takes_an_alert() {
        Visitor teacher = school.as(Role.DUTY_TEACHER);

        HttpResponse<String> raised =
                teacher.json("/api/v1/alerts", "{\"account\":\"在天台\",\"danger\":\"NOW\"}");
        HttpResponse<String> blank = teacher.json("/api/v1/alerts", "{\"account\":\" \"}");

        assertThat(raised.statusCode()).isEqualTo(201);
        String id = raised.body().replaceAll(".*\"alertId\":\"([^\"]+)\".*", "$1");
        assertThat(blank.statusCode()).isEqualTo(400);
        assertThat(blank.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        HttpResponse<String> taken =
                school.as(Role.COUNSELOR)
                        .json("/api/v1/alerts/" + id + "/acknowledge", "{\"note\":\"我去\"}");
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(school.events(AlertId.of(id)))
                .last()
                .satisfies(e -> assertThat(e.event()).isInstanceOf(Acknowledged.class));
        assertThat(
                        school.as(Role.AUDITOR)
                                .json("/api/v1/alerts/" + id + "/acknowledge", "{}")
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_page_hears_of_news_and_a_revoked_reader_is_cut_off() {
        LiveAlerts live = school.world.bean(LiveAlerts.class);
        AlertId alert = school.raise();
        var may = new AtomicBoolean(true);
        int before = live.size();

        live.open(alert, may::get);
        assertThat(live.size()).isEqualTo(before + 1);
        may.set(false);

        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> live.size() == before);
    }

    private HttpResponse<String> acknowledge(Role role, AlertId alert, String note) {
        return school.as(role).post("/do/alerts/" + alert + "/acknowledge", "note", note);
    }

    private String subjectOf(AlertId alert) {
        return school.world
                .bean(Alerts.class)
                .get(alert)
                .facts()
                .subjects()
                .keySet()
                .iterator()
                .next()
                .toString();
    }

    private List<String> refusals(AlertId alert) {
        return sql().sql("select refusal from command.refusal where stream_id = ?")
                .param(alert.value())
                .query(String.class)
                .list();
    }

    private JdbcClient sql() {
        return JdbcClient.create(school.world.database().dataSource(DatabaseRole.COMMAND));
    }

    @Test
    void two_of_one_name_in_a_class_are_told_apart_after_the_alert_as_before_it() {
        StudentId one = school.school.enrol("林示例", "20260777", school.school.schoolClass(0));
        school.school.enrol("林示例", "20260888", school.school.schoolClass(0));
        AlertId alert = school.raise("student", one.toString(), "account", "在天台");
        school.settle();

        for (String path : List.of("/raise/" + alert, "/do/alerts/" + alert + "/respond")) {
            assertThat(school.as(Role.PSYCHOLOGY_LEAD).get(path).body())
                    .as(path)
                    .contains("林示例", "学号尾号 0777")
                    .doesNotContain("学号尾号 0888");
        }
        assertThat(school.as(Role.PSYCHOLOGY_LEAD).get("/do/alerts/" + alert + "/respond").body())
                .contains("林示例 高一(1)班 …0777");
    }
}
