package org.shouwang.command.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.command.world.Picture;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Attachment.MediaType;
import org.shouwang.contract.Role;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.alert.AlertEvent.Origin;
import org.shouwang.contract.alert.AlertEvent.Presence;
import org.shouwang.contract.alert.AlertEvent.Raised;
import org.shouwang.contract.alert.AlertEvent.Supplemented;
import org.shouwang.contract.id.AlertId;
import org.shouwang.postgres.DatabaseRole;
import org.springframework.jdbc.core.simple.JdbcClient;

class RaisingTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final AlertSchool school = new AlertSchool(TestWorld.shared());

    @Test
    void what_was_typed_comes_back_after_signing_in_also_where_all_cookies_were_gone() {
        school.as(Role.DUTY_TEACHER);
        String site = "http://localhost:" + school.world.port();
        Visitor cleared = school.world.stranger().saying("Origin", site);

        HttpResponse<String> sent =
                cleared.postStale("/raise", "danger", "NOW", "account", "她说明天不用叫她了");
        Visitor known = cleared.signIn(school.person(Role.DUTY_TEACHER).login(), Visitor.PASSWORD);

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(sent)).isEqualTo("/raise");
        assertThat(known.get("/raise").body()).contains("她说明天不用叫她了");
        assertThat(known.get("/raise").body()).doesNotContain("她说明天不用叫她了");
    }

    @Test
    void the_script_that_sends_the_form_is_told_where_to_go_and_sends_one_alert_however_often() {
        Visitor teacher = school.as(Role.DUTY_TEACHER).saying("X-Raise", "1");
        String[] form = {"commandId", UUID.randomUUID().toString(), "who", "甲", "danger", "NOW"};

        HttpResponse<String> first = teacher.post("/raise", form);
        HttpResponse<String> again = teacher.post("/raise", form);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Location").orElseThrow()).startsWith("/raise/");
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
    }

    @Test
    void a_form_of_another_session_is_drawn_again_with_what_was_typed() {
        Visitor teacher = school.as(Role.DUTY_TEACHER);
        String[] typed = {"danger", "NOW", "account", "她说明天不用叫她了", "who", "302 的女生"};

        HttpResponse<String> stale = teacher.postStale("/raise", typed);

        assertThat(stale.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(stale)).isEqualTo("/raise");
        assertThat(teacher.get("/raise").body()).contains("她说明天不用叫她了", "302 的女生");

        teacher.loseSession();
        teacher.postStale("/raise", typed);
        assertThat(teacher.get("/raise").body()).contains("她说明天不用叫她了");
    }

    @Test
    void an_alert_of_a_browser_that_lost_its_cookies_is_shown_again_with_whom_to_call() {
        Visitor stranger = TestWorld.shared().stranger();
        int before = raised();

        HttpResponse<String> refused =
                stranger.postStale("/raise", "danger", "NOW", "account", "<b>她说</b>明天不用叫她了");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains("请再按一次", "&lt;b&gt;她说&lt;/b&gt;明天不用叫她了")
                .contains("href=\"tel:120\"", "href=\"tel:110\"", "请当作没有记录下来")
                .containsPattern("name=\"_csrf\" value=\"[^\"]{20,}\"")
                .doesNotContain("<b>她说", "of another session");
        assertThat(refused.headers().firstValue("Set-Cookie").orElse("")).contains("csrf");
        assertThat(raised()).isEqualTo(before);
    }

    private static int raised() {
        return JdbcClient.create(TestWorld.shared().database().dataSource(DatabaseRole.COMMAND))
                .sql("select count(*) from command.alert")
                .query(Integer.class)
                .single();
    }

    @Test
    void the_form_asks_three_things_and_gives_the_emergency_numbers() {
        HttpResponse<String> page = school.as(Role.DUTY_TEACHER).get("/raise");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("发出预警", "name=\"who\"", "name=\"danger\"", "name=\"account\"")
                .contains("href=\"tel:120\"", "href=\"tel:110\"")
                .doesNotContain("还没有记录下来");
    }

    @Test
    void an_alert_of_three_answers_is_recorded_as_they_are() {
        AlertId alert =
                school.raise(
                        "student", school.school.student(0).toString(),
                        "danger", "VERY_WORRIED",
                        "account", "23:02 给我发消息说“明天不用叫我了”",
                        "presence", "NOBODY",
                        "place", "2 号楼 302");

        Raised raised = raised(alert);
        assertThat(raised.subjects())
                .singleElement()
                .satisfies(s -> assertThat(s.student()).contains(school.school.student(0)));
        assertThat(raised.danger()).isEqualTo(Danger.VERY_WORRIED);
        assertThat(raised.account().reveal()).contains("23:02 给我发消息说“明天不用叫我了”");
        assertThat(raised.place().flatMap(p -> p.reveal())).contains("2 号楼 302");
        assertThat(raised.company().presence()).isEqualTo(Presence.NOBODY);
        assertThat(raised.origin()).isEqualTo(Origin.SIGNED_IN);
        assertThat(raised.by()).isEqualTo(school.person(Role.DUTY_TEACHER).staff());
    }

    @Test
    void several_students_and_one_described_are_all_kept() {
        AlertId alert =
                school.raise(
                        "student",
                        school.school.student(0).toString(),
                        "student",
                        school.school.student(1).toString(),
                        "who",
                        "还有一个穿红衣服的男生",
                        "account",
                        "三个人在天台");

        assertThat(raised(alert).subjects())
                .extracting(s -> s.student())
                .containsExactly(
                        Optional.of(school.school.student(0)),
                        Optional.of(school.school.student(1)),
                        Optional.empty());
    }

    @Test
    void words_in_gbk_are_read_and_the_page_says_so() {
        Visitor teacher = school.as(Role.DUTY_TEACHER);
        HttpResponse<String> sent =
                teacher.bytes(
                        "/raise",
                        FORM,
                        "account=%C4%E3%BA%C3%2C+%D4%DA%C2%A5%B6%A5"
                                .getBytes(StandardCharsets.US_ASCII));

        assertThat(raisedBy(sent).account().reveal()).contains("你好, 在楼顶");
        assertThat(teacher.get(Visitor.location(sent)).body()).contains("已按 GBK 读出");
        assertThat(teacher.reading("en").get(Visitor.location(sent)).body())
                .contains("read as GBK");
    }

    @Test
    void words_that_nobody_can_read_are_kept_byte_by_byte_and_the_page_says_so() {
        Visitor teacher = school.as(Role.DUTY_TEACHER);
        HttpResponse<String> sent =
                teacher.bytes(
                        "/raise", FORM, "account=402+%FF%80".getBytes(StandardCharsets.US_ASCII));

        assertThat(raisedBy(sent).account().reveal()).contains("402 \uFFFD[FF]\uFFFD[80]");
        assertThat(teacher.get(Visitor.location(sent)).body()).contains("有些文字读不出来");
    }

    @Test
    void words_in_gbk_beside_a_photo_are_read_too() {
        byte[] body =
                ("--x\r\nContent-Disposition: form-data; name=\"account\"\r\n\r\n在楼顶\r\n--x--\r\n")
                        .getBytes(Charset.forName("GBK"));
        HttpResponse<String> sent =
                school.as(Role.DUTY_TEACHER)
                        .bytes("/raise", "multipart/form-data; boundary=x", body);

        assertThat(raisedBy(sent).account().reveal()).contains("在楼顶");
    }

    @Test
    void a_program_that_writes_gbk_raises_the_alert_too() {
        byte[] body = "{\"account\":\"在楼顶\"}".getBytes(Charset.forName("GBK"));
        HttpResponse<String> sent =
                school.as(Role.DUTY_TEACHER).bytes("/api/v1/alerts", "application/json", body);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        String id = sent.body().replaceAll(".*\"alertId\":\"([0-9a-f-]{36})\".*", "$1");
        assertThat(raised(AlertId.of(id)).account().reveal()).contains("在楼顶");
        assertThat(sent.body()).contains("\"as\":\"GBK\"", "已按 GBK 读出");

        byte[] broken = {'{', '"', 'w', 'h', 'o', '"', ':', '"', 'a', (byte) 0xFF, '"', '}'};
        assertThat(
                        school.as(Role.DUTY_TEACHER)
                                .bytes("/api/v1/alerts", "application/json", broken)
                                .statusCode())
                .isEqualTo(201);
    }

    private Raised raisedBy(HttpResponse<String> sent) {
        return raised(
                AlertId.of(Visitor.location(sent).replaceAll("^/raise/([0-9a-f-]{36}).*", "$1")));
    }

    @Test
    void an_alert_of_ten_thousand_characters_is_stored_whole() {
        String text = "她说\u0007不想活了😢\u0000<script>alert(1)</script>".repeat(330);
        assertThat(text.codePointCount(0, text.length())).isGreaterThan(10_000);

        AlertId alert = school.raise("account", text);

        assertThat(raised(alert).account().reveal()).contains(text);
    }

    @Test
    void an_alert_is_longer_than_any_other_form_may_be() {
        String text = "她说不想活了。".repeat(300_000);

        AlertId alert =
                AlertSchool.raised(
                        school.as(Role.DUTY_TEACHER)
                                .upload("/raise", "photo", "", new byte[0], "account", text));

        assertThat(raised(alert).account().reveal()).contains(text);
        assertThat(raised(school.raise("account", text)).account().reveal()).contains(text);
    }

    @Test
    void what_cannot_be_read_at_all_is_answered_with_whom_to_call() {
        Visitor teacher = school.as(Role.DUTY_TEACHER);
        String cut = "--x\r\nContent-Disposition: form-data; name=\"account\"\r\n\r\n他在天台";
        byte[] many = "a=1&".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        for (HttpResponse<String> lost :
                List.of(
                        teacher.bytes(
                                "/raise",
                                "multipart/form-data",
                                cut.getBytes(StandardCharsets.UTF_8)),
                        teacher.bytes(
                                "/raise",
                                "multipart/form-data; boundary=x",
                                cut.getBytes(StandardCharsets.UTF_8)),
                        teacher.bytes("/raise", "application/x-www-form-urlencoded", many))) {
            assertThat(lost.statusCode()).isIn(400, 413);
            assertThat(lost.body()).contains("预警没有送到", "请现在就打电话", "href=\"tel:120\"", "重新发出预警");
        }
    }

    @Test
    void a_picture_that_is_too_large_does_not_stop_the_words() {
        HttpResponse<String> answer =
                school.as(Role.DUTY_TEACHER)
                        .upload("/raise", "photo", "a.mp4", new byte[30_000_000], "account", "在天台");

        AlertId alert = AlertSchool.raised(answer);
        assertThat(raised(alert).account().reveal()).contains("在天台");
        assertThat(Visitor.location(answer)).endsWith("?again=files");
        HttpResponse<String> more =
                school.as(Role.DUTY_TEACHER)
                        .upload(
                                "/raise/" + alert + "/more",
                                "photo",
                                "a.mp4",
                                new byte[30_000_000],
                                "more",
                                "下来了");
        assertThat(Visitor.location(more)).contains("?again=files");
    }

    @Test
    void as_much_as_the_page_says_is_taken_and_no_more() {
        assertThat(school.as(Role.DUTY_TEACHER).get("/raise").body())
                .contains("合计不超过 20 MB", "data-much=\"20\"");

        AlertId within = withPicture(19);
        AlertId beyond = withPicture(21);

        assertThat(raised(within).attachments()).hasSize(1);
        assertThat(raised(beyond).attachments()).isEmpty();
        assertThat(raised(beyond).account().reveal()).contains("在天台");
        HttpResponse<String> more =
                school.as(Role.DUTY_TEACHER)
                        .upload("/raise/" + beyond + "/more", "photo", "a.jpg", megabytes(21));
        assertThat(more.statusCode()).isEqualTo(400);
        assertThat(more.body()).contains("文件太大", "合计最多 20 MB").doesNotContain(">请填写<");
    }

    private AlertId withPicture(int megabytes) {
        return AlertSchool.raised(
                school.as(Role.DUTY_TEACHER)
                        .upload(
                                "/raise",
                                "photo",
                                "a.jpg",
                                megabytes(megabytes),
                                "account",
                                "在天台"));
    }

    private static byte[] megabytes(int number) {
        return new byte[number * 1_048_576];
    }

    @Test
    void no_answer_but_some_words_is_enough() {
        AlertId alert = school.raise("account", "快来人");

        Raised raised = raised(alert);
        assertThat(raised.danger()).isEqualTo(Danger.NOT_SURE);
        assertThat(raised.subjects()).singleElement();
        assertThat(raised.company().presence()).isEqualTo(Presence.UNKNOWN);
    }

    @Test
    void whatever_single_thing_was_said_raises_the_alert() {
        String[][] saidAlone = {
            {"student", school.school.student(0).toString()},
            {"who", "红衣"},
            {"danger", "NOT_SURE"},
            {"account", "哭"},
            {"presence", "UNKNOWN"},
            {"adult", "宿管"},
            {"place", "天台"},
            {"when", "刚才"}
        };

        for (String[] said : saidAlone) {
            assertThat(school.as(Role.DUTY_TEACHER).post("/raise", said).statusCode())
                    .as(said[0])
                    .isEqualTo(303);
        }
    }

    @Test
    void a_picture_alone_raises_the_alert_however_large_or_empty_it_came() {
        for (int bytes : new int[] {4, 0, 30_000_000}) {
            HttpResponse<String> answer =
                    school.as(Role.DUTY_TEACHER)
                            .upload("/raise", "photo", "a.jpg", new byte[bytes]);

            AlertId alert = AlertSchool.raised(answer);
            String said = bytes == 4 ? "?again=odd" : bytes == 0 ? "?again=empty" : "?again=files";
            assertThat(Visitor.location(answer)).endsWith(said);
            assertThat(raised(alert).attachments()).hasSize(bytes == 4 ? 1 : 0);
        }
    }

    @Test
    void a_file_that_is_not_what_its_name_says_is_kept_and_said_once_the_alert_is_raised() {
        byte[] html = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        Visitor teacher = school.as(Role.DUTY_TEACHER);

        HttpResponse<String> answer =
                teacher.upload("/raise", "photo", "a.png", html, "account", "截图");

        AlertId alert = AlertSchool.raised(answer);
        assertThat(raised(alert).attachments()).hasSize(1);
        assertThat(teacher.get(Visitor.location(answer)).body()).contains("有一个不是它的文件名所说的图片");
        HttpResponse<String> more =
                teacher.upload("/raise/" + alert + "/more", "photo", "a.png", html, "more", "又一张");
        assertThat(Visitor.location(more)).contains("?again=odd");
    }

    @Test
    void a_whole_picture_is_not_remarked_on() {
        HttpResponse<String> answer =
                school.as(Role.DUTY_TEACHER)
                        .upload("/raise", "photo", "a.jpg", Picture.of("png"), "account", "截图");
        assertThat(Visitor.location(answer)).doesNotContain("again");
    }

    @Test
    void an_empty_file_told_afterwards_is_named_and_never_passed_over() {
        AlertId alert = school.raise("account", "在天台");
        Visitor teacher = school.as(Role.DUTY_TEACHER);
        String path = "/raise/" + alert + "/more";

        HttpResponse<String> alone = teacher.upload(path, "photo", "a.jpg", new byte[0]);
        assertThat(alone.statusCode()).isEqualTo(400);
        assertThat(alone.body()).contains("截图或照片：</span><span>这个文件是空的");

        HttpResponse<String> beside =
                teacher.upload(path, "photo", "a.jpg", new byte[0], "more", "下来了");
        assertThat(Visitor.location(beside)).contains("?again=empty");
        assertThat(teacher.get("/raise/" + alert + "?again=empty").body()).contains("有一个文件是空的");
    }

    @Test
    void answers_that_are_none_are_kept_as_words() {
        AlertId alert =
                school.raise(
                        "student", "不是编号",
                        "danger", "VERY_BAD",
                        "account", "在操场",
                        "when", "刚才");

        Raised raised = raised(alert);
        assertThat(raised.subjects().getFirst().description().flatMap(d -> d.reveal()))
                .contains("不是编号");
        assertThat(raised.danger()).isEqualTo(Danger.NOT_SURE);
        assertThat(raised.account().reveal()).contains("在操场\n刚才");
    }

    @Test
    void a_time_that_nobody_means_is_kept_as_words() {
        AlertId alert = school.raise("account", "在操场", "when", "-9999-01-01T00:00");

        Raised raised = raised(alert);
        assertThat(raised.account().reveal()).contains("在操场\n-9999-01-01T00:00");
        assertThat(raised.occurred().at()).isAfter(Instant.parse("2020-01-01T00:00:00Z"));
    }

    @Test
    void only_an_empty_form_is_asked_for_again() {
        HttpResponse<String> answer =
                school.as(Role.DUTY_TEACHER).post("/raise", "who", " ", "account", "\n");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("请至少写一句看到、听到了什么");
    }

    @Test
    void the_same_form_sent_twice_is_one_alert() {
        String[] fields = {"commandId", UUID.randomUUID().toString(), "account", "同一条"};

        AlertId first = school.raise(fields);
        AlertId second = school.raise(fields);

        assertThat(second).isEqualTo(first);
        assertThat(school.events(first)).hasSize(1);
    }

    @Test
    void the_same_id_with_other_words_is_kept_as_a_supplement() {
        String id = UUID.randomUUID().toString();

        AlertId first = school.raise("commandId", id, "account", "先发出去");
        AlertId second = school.raise("commandId", id, "account", "他手里有刀", "danger", "NOW");

        assertThat(second).isEqualTo(first);
        assertThat(school.events(first)).hasSize(2);
        assertThat(school.events(first).getLast().event())
                .isInstanceOfSatisfying(
                        Supplemented.class,
                        more -> {
                            assertThat(more.account().reveal()).contains("他手里有刀");
                            assertThat(more.danger()).contains(Danger.NOW);
                        });
    }

    @Test
    void what_is_said_twice_in_one_field_is_kept_both_times() {
        AlertId alert = school.raise("account", "她在天台", "account", "手里有药");

        assertThat(raised(alert).account().reveal().orElseThrow()).contains("她在天台", "手里有药");
    }

    @Test
    void nobody_writes_into_anothers_alert_by_its_id() {
        String id = UUID.randomUUID().toString();

        AlertId first = school.raise("commandId", id, "account", "值班老师发的");
        AlertId other =
                AlertSchool.raised(
                        school.as(Role.CLASS_TEACHER)
                                .post("/raise", "commandId", id, "account", "班主任发的"));

        assertThat(other).isNotEqualTo(first);
        assertThat(school.events(first)).hasSize(1);
        assertThat(school.events(other)).hasSize(1);
    }

    @Test
    void everybody_with_a_role_may_raise_an_alert() {
        for (Role role : Role.values()) {
            assertThat(school.as(role).post("/raise", "account", "有人要跳楼").statusCode())
                    .as(role.name())
                    .isEqualTo(303);
        }
    }

    @Test
    void a_known_device_raises_an_alert_after_the_session_has_ended() {
        Visitor teacher = school.as(Role.DUTY_TEACHER);
        teacher.loseSession();

        HttpResponse<String> form = teacher.get("/raise");
        AlertId alert = AlertSchool.raised(teacher.post("/raise", "account", "她不见了"));

        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(raised(alert).origin()).isEqualTo(Origin.KNOWN_DEVICE);
        assertThat(raised(alert).by()).isEqualTo(school.person(Role.DUTY_TEACHER).staff());
    }

    @Test
    void an_unknown_device_is_sent_to_sign_in() {
        HttpResponse<String> answer = school.world.stranger().get("/raise");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(answer)).startsWith("/signin?back=");
    }

    @Test
    void a_whole_album_comes_with_an_alert() {
        String[] album = new String[200];
        Arrays.fill(album, "photo");

        AlertId alert =
                AlertSchool.raised(
                        school.as(Role.DUTY_TEACHER)
                                .uploadAll("/raise", album, new byte[] {1}, "account", "在天台"));

        assertThat(raised(alert).account().reveal()).contains("在天台");
    }

    @Test
    void whoever_has_no_role_any_more_raises_an_alert_and_sees_that_it_is_recorded() {
        Visitor teacher = school.as(Role.DUTY_TEACHER);
        JdbcClient.create(school.world.database().dataSource(DatabaseRole.COMMAND))
                .sql("update signin.membership set valid_until = valid_from where staff_id = ?")
                .param(school.person(Role.DUTY_TEACHER).staff().value())
                .update();

        HttpResponse<String> answer = teacher.post("/raise", "account", "在天台");

        assertThat(teacher.get(Visitor.location(answer)).body()).contains("已记录");
    }

    @Test
    void whatever_file_comes_with_an_alert_is_kept() {
        byte[] unknown = {0, 1, 2, 3};
        AlertId alert =
                AlertSchool.raised(
                        school.as(Role.DUTY_TEACHER)
                                .upload("/raise", "photo", "a.jpg", unknown, "account", "截图"));

        assertThat(raised(alert).attachments())
                .singleElement()
                .satisfies(
                        file -> {
                            assertThat(file.type()).isEqualTo(MediaType.OTHER);
                            assertThat(file.bytes()).isEqualTo(4);
                        });
    }

    @Test
    void a_screenshot_is_shown_to_who_has_the_alert_and_to_nobody_else() {
        byte[] png = Picture.of("png");
        AlertId alert =
                AlertSchool.raised(
                        school.as(Role.DUTY_TEACHER)
                                .upload("/raise", "photo", "秘密.png", png, "account", "截图"));
        school.settle();
        String path = "/do/attachments/" + raised(alert).attachments().getFirst().id();

        HttpResponse<String> mine = school.as(Role.DUTY_TEACHER).get(path);

        assertThat(mine.statusCode()).isEqualTo(200);
        assertThat(mine.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(mine.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(mine.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("inline")
                .endsWith(".png\"");
        assertThat(mine.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("sandbox", "default-src 'none'");
        assertThat(mine.headers().firstValue("Cache-Control")).contains("no-store");
        for (Role other : List.of(Role.CLASS_TEACHER, Role.ADMINISTRATOR, Role.AUDITOR)) {
            assertThat(school.as(other).get(path).statusCode()).as(other.name()).isEqualTo(404);
        }
        assertThat(new AlertSchool(school.world).as(Role.PRINCIPAL).get(path).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatever_is_no_picture_is_a_download() {
        for (String name : List.of("a.svg", "a.html", "a.txt", "a.png")) {
            AlertId alert =
                    AlertSchool.raised(
                            school.as(Role.DUTY_TEACHER)
                                    .upload(
                                            "/raise",
                                            "photo",
                                            name,
                                            "<svg onload=\"alert(1)\"></svg>"
                                                    .getBytes(StandardCharsets.UTF_8),
                                            "account",
                                            "截图"));
            school.settle();
            String path = "/do/attachments/" + raised(alert).attachments().getFirst().id();

            assertThat(
                            school.as(Role.DUTY_TEACHER)
                                    .get(path)
                                    .headers()
                                    .firstValue("Content-Disposition")
                                    .orElseThrow())
                    .as(name)
                    .startsWith("attachment");
        }
    }

    @Test
    void a_file_is_stored_encrypted() {
        String secret = "明天不用叫我了" + UUID.randomUUID();
        AlertId alert =
                AlertSchool.raised(
                        school.as(Role.DUTY_TEACHER)
                                .upload(
                                        "/raise",
                                        "photo",
                                        "a.txt",
                                        secret.getBytes(StandardCharsets.UTF_8),
                                        "account",
                                        "x"));

        byte[] stored =
                JdbcClient.create(school.world.database().dataSource(DatabaseRole.COMMAND))
                        .sql("select sealed from command.attachment where record_id = ?")
                        .param(alert.value())
                        .query((row, _) -> row.getBytes(1))
                        .single();
        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("明天");
        assertThat(raised(alert).attachments().getFirst().type()).isEqualTo(MediaType.TEXT);
    }

    private Raised raised(AlertId alert) {
        return (Raised) school.events(alert).getFirst().event();
    }
}
