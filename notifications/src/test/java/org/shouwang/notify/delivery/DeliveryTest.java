package org.shouwang.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.notify.FakeCommand;
import org.shouwang.notify.FakeRobot;
import org.shouwang.notify.SmtpScript;
import org.shouwang.notify.TestAlert;
import org.shouwang.notify.TestClock;
import org.shouwang.notify.TestLog;
import org.shouwang.notify.TestPost;

class DeliveryTest {

    private final TestClock clock = new TestClock();
    private final TestLog log = new TestLog();
    private final FakeCommand command = new FakeCommand();
    private final FakeRobot robot = new FakeRobot();
    private final GreenMail mails =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final SchoolId school = TestAlert.foundSchool(log, false, TestClock.START);
    private final TestAlert alert = TestAlert.raise(log, school, TestClock.START);
    private final StaffId counselor =
            command.staff(Map.of("EMAIL", "li@school.example", "WECOM_ROBOT", "LiShiLi"));
    private final StaffId lead = command.staff(Map.of("EMAIL", "wang@school.example"));
    private TestPost post;

    @BeforeEach
    void open() {
        mails.start();
        post = post(mails.getSmtp().getPort());
    }

    @AfterEach
    void close() {
        post.close();
        mails.stop();
        robot.close();
        command.close();
        log.close();
    }

    private TestPost post(int smtpPort) {
        return new TestPost(
                log.dataSource(),
                command,
                TestPost.mailAt(smtpPort),
                TestPost.robotAt(robot.webhook()),
                clock);
    }

    @Test
    void a_step_reaches_its_people_by_mail_and_robot_and_every_attempt_is_reported() {
        alert.step(1, 1, clock.instant(), counselor);
        log.plan();
        post.turns(2);
        assertThat(recipients()).containsExactly("li@school.example");
        assertThat(robot.messages()).hasSize(1);
        assertThat(command.facts())
                .containsExactlyInAnyOrder(
                        "EMAIL ATTEMPTED",
                        "EMAIL DELIVERED",
                        "WECOM_ROBOT ATTEMPTED",
                        "WECOM_ROBOT DELIVERED");
        var first = command.reports().getFirst();
        assertThat(first.get("alertId").asString()).isEqualTo(alert.id().toString());
        assertThat(first.get("staffId").asString()).isEqualTo(counselor.toString());
        assertThat(first.get("step").asInt()).isEqualTo(1);
        assertThat(first.get("round").asInt()).isEqualTo(1);
        assertThat(first.has("failure")).isFalse();
    }

    @Test
    void what_was_sent_is_not_sent_again() {
        alert.step(1, 1, clock.instant(), counselor);
        log.plan();
        post.turns(2);
        clock.pass(Duration.ofHours(2));
        post.turns(2);
        assertThat(recipients()).hasSize(1);
        assertThat(robot.messages()).hasSize(1);
        assertThat(command.reports()).hasSize(4);
    }

    @Test
    void an_alert_acknowledged_between_plan_and_sending_pages_nobody() {
        alert.step(1, 1, clock.instant(), counselor);
        log.plan();
        alert.acknowledge(clock.instant());
        post.turns(2);
        assertThat(recipients()).isEmpty();
        assertThat(robot.messages()).isEmpty();
        assertThat(log.states("EMAIL")).containsExactly("STOPPED");
        assertThat(log.states("WECOM_ROBOT")).containsExactly("STOPPED");
        assertThat(command.reports()).isEmpty();
    }

    @Test
    void a_step_after_an_expired_acknowledgement_pages_again() {
        alert.step(1, 1, clock.instant(), counselor);
        alert.acknowledge(clock.instant());
        alert.step(1, 2, clock.instant(), counselor);
        log.plan();
        post.turns(2);
        assertThat(log.states("EMAIL")).containsExactly("STOPPED", "DELIVERED");
    }

    @Test
    void paging_that_was_stopped_pages_nobody() {
        alert.step(1, 1, clock.instant(), counselor);
        log.plan();
        alert.stop(clock.instant());
        post.turns(2);
        assertThat(recipients()).isEmpty();
    }

    @Test
    void after_an_outage_each_person_gets_one_message_about_an_alert() {
        alert.step(1, 1, clock.instant(), counselor);
        alert.step(2, 1, clock.instant(), lead, counselor);
        alert.step(1, 2, clock.instant(), counselor);
        alert.step(2, 2, clock.instant(), lead, counselor);
        TestAlert other = TestAlert.raise(log, school, clock.instant());
        other.step(1, 1, clock.instant(), counselor);
        clock.pass(Duration.ofHours(8));
        log.plan();
        post.turns(4);
        assertThat(recipients())
                .containsExactlyInAnyOrder(
                        "li@school.example", "li@school.example", "wang@school.example");
        assertThat(subjects()).filteredOn(s -> s.contains("第 2 步，第 2 轮")).hasSize(2);
        assertThat(robot.messages()).hasSize(2);
    }

    @Test
    void one_robot_message_calls_everybody_of_a_step() {
        StaffId director = command.staff(Map.of("WECOM_ROBOT", "ZhaoShiLi"));
        alert.step(2, 1, clock.instant(), counselor, director, lead);
        log.plan();
        post.turn();
        assertThat(robot.messages()).hasSize(1);
        assertThat(
                        robot.messages().getFirst().at("/text/mentioned_list").values().stream()
                                .map(node -> node.asString()))
                .containsExactlyInAnyOrder("LiShiLi", "ZhaoShiLi");
        assertThat(log.states("WECOM_ROBOT")).containsOnly("DELIVERED").hasSize(3);
    }

    @Test
    void a_dead_mail_server_is_tried_again_while_the_robot_goes() {
        int port = mails.getSmtp().getPort();
        mails.stop();
        alert.step(1, 1, clock.instant(), counselor);
        log.plan();
        post.turns(2);
        assertThat(robot.messages()).hasSize(1);
        assertThat(command.reports())
                .anySatisfy(
                        report -> {
                            assertThat(report.get("channel").asString()).isEqualTo("EMAIL");
                            assertThat(report.get("outcome").asString()).isEqualTo("FAILED");
                            assertThat(report.get("failure").asString()).isEqualTo("UNREACHABLE");
                        });
        assertThat(post.mail().circuit().trouble()).isPresent();

        GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        back.start();
        try {
            clock.pass(Duration.ofSeconds(5));
            post.turns(2);
            assertThat(back.getReceivedMessages()).hasSize(1);
        } finally {
            back.stop();
        }
        assertThat(log.states("EMAIL")).containsExactly("DELIVERED");
        assertThat(post.mail().circuit().trouble()).isEmpty();
        assertThat(log.reports())
                .filteredOn(report -> report.startsWith("EMAIL"))
                .containsExactly(
                        "EMAIL ATTEMPTED",
                        "EMAIL FAILED UNREACHABLE",
                        "EMAIL ATTEMPTED",
                        "EMAIL DELIVERED");
    }

    @Test
    void a_dead_mail_server_is_left_in_peace_and_then_tried_with_one_message() {
        mails.stop();
        for (int i = 0; i < 6; i++) {
            TestAlert.raise(log, school, clock.instant()).step(1, 1, clock.instant(), counselor);
        }
        log.plan();
        post.turns(3);
        assertThat(attempts()).isEqualTo(TestPost.DELIVERY.concurrency());
        clock.pass(TestPost.DELIVERY.rest());
        post.turn();
        assertThat(attempts()).isEqualTo(TestPost.DELIVERY.concurrency() + 1);
    }

    @Test
    void stopped_between_sending_and_recording_it_is_sent_again_under_the_same_key() {
        try (SmtpScript script = new SmtpScript();
                TestPost stopped = post(script.port())) {
            script.answer(Map.of("LETTER", SmtpScript.SILENCE));
            alert.step(1, 1, clock.instant(), counselor);
            log.plan();
            Thread turn = Thread.startVirtualThread(() -> turnUntilStopped(stopped));
            await().until(() -> script.letters().size() == 1);
            turn.interrupt();
            await().until(() -> !turn.isAlive());
            assertThat(log.states("EMAIL")).containsExactly("WAITING");

            script.answer(Map.of());
            clock.pass(TestPost.DELIVERY.timeout().multipliedBy(3).minusSeconds(1));
            try (TestPost other = post(script.port())) {
                other.turn();
                assertThat(script.letters()).hasSize(1);
                clock.pass(Duration.ofSeconds(1));
                other.turn();
            }
            assertThat(script.letters()).hasSize(2);
            assertThat(messageId(script.letters().get(0)))
                    .isEqualTo(messageId(script.letters().get(1)));
        }
        assertThat(log.reports())
                .filteredOn(report -> report.startsWith("EMAIL"))
                .containsExactly("EMAIL ATTEMPTED", "EMAIL ATTEMPTED", "EMAIL DELIVERED");
    }

    private static void turnUntilStopped(TestPost post) {
        try {
            post.turn();
        } catch (IllegalStateException _) {
            // Stopped, as the test wants it.
        }
    }

    private static String messageId(String letter) {
        return letter.lines()
                .filter(line -> line.startsWith("Message-ID: "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void with_nobody_to_say_the_addresses_mail_waits_and_the_robot_goes_without_calling_anybody() {
        command.forgetContacts();
        alert.step(1, 1, clock.instant(), counselor);
        log.plan();
        post.turns(2);
        assertThat(recipients()).isEmpty();
        assertThat(log.states("EMAIL")).containsExactly("WAITING");
        assertThat(log.reports()).noneMatch(report -> report.startsWith("EMAIL"));
        assertThat(robot.messages().getFirst().at("/text/mentioned_list")).isEmpty();

        command.rememberContacts();
        clock.pass(Duration.ofSeconds(5));
        post.turns(2);
        assertThat(recipients()).containsExactly("li@school.example");
    }

    @Test
    void with_nothing_configured_it_is_said_at_once() {
        alert.step(1, 1, clock.instant(), counselor);
        log.plan();
        try (TestPost bare =
                new TestPost(
                        log.dataSource(), command, TestPost.noMail(), TestPost.noRobot(), clock)) {
            bare.turns(2);
        }
        assertThat(log.reports())
                .containsExactly(
                        "EMAIL ATTEMPTED",
                        "EMAIL FAILED NOT_CONFIGURED",
                        "WECOM_ROBOT ATTEMPTED",
                        "WECOM_ROBOT FAILED NOT_CONFIGURED");
        assertThat(log.states("EMAIL")).containsExactly("FAILED");
    }

    @Test
    void somebody_without_an_address_is_reported_so() {
        StaffId nobody = command.staff(Map.of("PHONE", "13800000000", "EMAIL", "not an address"));
        alert.step(1, 1, clock.instant(), nobody);
        log.plan();
        post.turn();
        assertThat(log.reports()).contains("EMAIL FAILED NO_ADDRESS");
    }

    @Test
    void nothing_that_leaves_the_house_or_stays_in_the_outbox_carries_the_name() throws Exception {
        alert.step(1, 1, clock.instant(), counselor);
        log.plan();
        post.turns(2);
        MimeMessage mail = mails.getReceivedMessages()[0];
        assertThat(all(mail)).doesNotContain(TestAlert.NAME).contains("K7M2QX", "示例一中");
        assertThat(robot.messages().toString())
                .doesNotContain(TestAlert.NAME)
                .contains("K7M2QX", "示例一中");
        assertThat(command.reports().toString()).doesNotContain(TestAlert.NAME);
        for (String table : List.of("school", "alert", "page", "report", "parked")) {
            assertThat(
                            log.owner()
                                    .sql("select t::text from notify.%s t".formatted(table))
                                    .query(String.class)
                                    .list()
                                    .toString())
                    .doesNotContain(TestAlert.NAME)
                    .doesNotContain("school.example");
        }
    }

    private static String all(MimeMessage mail) throws Exception {
        var parts = (MimeMultipart) mail.getContent();
        return mail.getSubject()
                + parts.getBodyPart(0).getContent()
                + parts.getBodyPart(1).getContent();
    }

    private List<String> recipients() {
        return Arrays.stream(mails.getReceivedMessages()).map(DeliveryTest::recipient).toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> subjects() {
        return Arrays.stream(mails.getReceivedMessages())
                .map(
                        mail -> {
                            try {
                                return mail.getSubject();
                            } catch (MessagingException e) {
                                throw new IllegalStateException(e);
                            }
                        })
                .toList();
    }

    private long attempts() {
        return log.reports().stream().filter("EMAIL ATTEMPTED"::equals).count();
    }
}
