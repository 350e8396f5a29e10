package org.shouwang.notify.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.ContactId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.paging.PagingEvent.Failure;
import org.shouwang.contract.staff.StaffEvent;
import org.shouwang.contract.token.AlertCode;
import org.shouwang.contract.token.Label;
import org.shouwang.notify.FakeRobot;
import org.shouwang.notify.channel.Parcel;
import org.shouwang.notify.channel.Readiness;
import org.shouwang.notify.channel.Sent;
import org.shouwang.notify.command.Contact;
import org.shouwang.notify.command.Contacts;
import org.shouwang.notify.notice.Language;
import org.shouwang.notify.notice.Notice;
import org.shouwang.notify.notice.Urgency;
import org.shouwang.notify.notice.Wording;

class RobotChannelTest {

    private static final SchoolId SCHOOL = new SchoolId(new UUID(1, 1));
    private static final SchoolId OTHER_SCHOOL = new SchoolId(new UUID(1, 2));

    private final FakeRobot robot = new FakeRobot();

    @AfterEach
    void close() {
        robot.close();
    }

    @Test
    void a_page_is_a_text_message_that_calls_its_people() throws Exception {
        assertThat(send("LiShiLi")).isEqualTo(new Sent.Delivered());
        var message = robot.messages().getFirst();
        assertThat(message.get("msgtype").asString()).isEqualTo("text");
        assertThat(message.at("/text/content").asString())
                .startsWith("现在就有危险 · 示例一中 预警 K7M2QX\n")
                .contains("https://watch.example.edu.cn/alerts/");
        assertThat(message.at("/text/mentioned_list/0").asString()).isEqualTo("LiShiLi");
    }

    /** WeCom refuses a text of more than 2048 bytes. */
    @Test
    void the_longest_page_fits_into_what_wecom_takes() throws Exception {
        send("LiShiLi");
        Notice longest =
                new Notice(
                        new AlertId(UUID.randomUUID()),
                        new AlertCode("K7M2QX"),
                        Optional.of(new Label("示".repeat(60))),
                        Urgency.UNREADABLE,
                        Integer.MAX_VALUE,
                        Integer.MAX_VALUE);
        ready(channel(settings(20)), SCHOOL, longest).sending().send();
        String content = robot.messages().getLast().at("/text/content").asString();
        assertThat(content.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(2048);
    }

    @ParameterizedTest
    @CsvSource({
        "200, -1, UNREACHABLE, MESSAGE",
        "200, 45009, REJECTED, MESSAGE",
        "200, 93000, REJECTED, MESSAGE",
        "200, 40058, REJECTED, MESSAGE_FOR_GOOD",
        "200, 301019, REJECTED, MESSAGE",
        "502, 0, UNREACHABLE, CHANNEL",
        "404, 0, REJECTED, MESSAGE",
    })
    void what_wecom_answers_is_understood(
            int status, int errcode, Failure failure, Sent.Scope scope) throws Exception {
        robot.reply(status, "{\"errcode\":%d,\"errmsg\":\"words\"}".formatted(errcode));
        Sent.Failed failed = (Sent.Failed) send("LiShiLi");
        assertThat(failed.failure()).isEqualTo(failure);
        assertThat(failed.scope()).isEqualTo(scope);
        assertThat(failed.reason()).doesNotContain("words", "a-secret-key");
    }

    @Test
    void who_was_too_fast_waits_a_minute() throws Exception {
        robot.reply(200, "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}");
        assertThat(((Sent.Failed) send("LiShiLi")).pause()).contains(Duration.ofMinutes(1));
    }

    @Test
    void an_answer_that_is_not_wecoms_is_no_delivery() throws Exception {
        for (String page : List.of("<html>sign in</html>", "{}", "[]", "", "{\"errcode\":\"0\"}")) {
            robot.reply(200, page);
            assertThat(send("LiShiLi")).as(page).isInstanceOf(Sent.Failed.class);
        }
    }

    @Test
    void the_robot_is_not_used_more_often_than_it_bears() {
        RobotChannel channel = channel(settings(1));
        assertThat(channel.prepare(parcel(SCHOOL), Instant.EPOCH))
                .isInstanceOf(Readiness.Ready.class);
        assertThat(channel.prepare(parcel(SCHOOL), Instant.EPOCH.plusSeconds(10)))
                .isEqualTo(new Readiness.NotNow(Optional.of(Duration.ofSeconds(50))));
    }

    @Test
    void a_school_has_its_own_robot_and_no_other_schools() {
        RobotSettings own =
                new RobotSettings(
                        URI.create(""),
                        Map.of(SCHOOL.value(), robot.webhook()),
                        20,
                        Duration.ofSeconds(2));
        RobotChannel channel = channel(own);
        assertThat(channel.prepare(parcel(SCHOOL), Instant.EPOCH))
                .isInstanceOf(Readiness.Ready.class);
        assertThat(channel.prepare(parcel(OTHER_SCHOOL), Instant.EPOCH))
                .isEqualTo(new Readiness.Never(Failure.NOT_CONFIGURED));
    }

    @Test
    void an_odd_userid_is_left_out() throws Exception {
        send("@all people\n");
        assertThat(robot.messages().getFirst().at("/text/mentioned_list")).isEmpty();
    }

    private Sent send(String userid) throws InterruptedException {
        Contacts contacts =
                _ ->
                        new Contacts.Looked.Found(
                                List.of(
                                        new Contact(
                                                new ContactId(UUID.randomUUID()),
                                                StaffEvent.Channel.WECOM_ROBOT,
                                                Confidential.of(userid))));
        RobotChannel channel = new RobotChannel(settings(20), contacts, wording());
        return ready(channel, SCHOOL, parcel(SCHOOL).notice()).sending().send();
    }

    private RobotSettings settings(int perMinute) {
        return new RobotSettings(robot.webhook(), Map.of(), perMinute, Duration.ofSeconds(2));
    }

    private static RobotChannel channel(RobotSettings settings) {
        return new RobotChannel(settings, _ -> new Contacts.Looked.Unknown(), wording());
    }

    private static Wording wording() {
        return new Wording(
                URI.create("https://watch.example.edu.cn"), List.of(Language.ZH, Language.EN));
    }

    private static Readiness.Ready ready(RobotChannel channel, SchoolId school, Notice notice) {
        Parcel parcel = new Parcel("key", school, notice, List.of(new StaffId(UUID.randomUUID())));
        return (Readiness.Ready) channel.prepare(parcel, Instant.EPOCH);
    }

    private static Parcel parcel(SchoolId school) {
        return new Parcel(
                "key",
                school,
                new Notice(
                        new AlertId(UUID.randomUUID()),
                        new AlertCode("K7M2QX"),
                        Optional.of(new Label("示例一中")),
                        Urgency.NOW,
                        1,
                        1),
                List.of(new StaffId(UUID.randomUUID())));
    }
}
