package org.shouwang.notify.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
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
import org.shouwang.notify.outbox.Reports;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class NotifyHealthTest {

    private final TestClock clock = new TestClock();
    private final TestLog log = new TestLog();
    private final FakeCommand command = new FakeCommand();
    private final FakeRobot robot = new FakeRobot();
    private final SmtpScript mails = new SmtpScript();
    private final SchoolId school = TestAlert.foundSchool(log, false, TestClock.START);
    private final StaffId counselor =
            command.staff(Map.of("EMAIL", "li@school.example", "WECOM_ROBOT", "LiShiLi"));
    private final Pulse pulse = new Pulse();
    private final TestPost post =
            new TestPost(
                    log.dataSource(),
                    command,
                    TestPost.mailAt(mails.port()),
                    TestPost.robotAt(robot.webhook()),
                    clock);

    @AfterEach
    void close() {
        post.close();
        mails.close();
        robot.close();
        command.close();
        log.close();
    }

    private Health health() {
        return new NotifyHealth(
                        List.of(post.mail(), post.robot()),
                        post.outbox(),
                        new Reports(log.dataSource()),
                        log.projections().progress(),
                        pulse,
                        clock)
                .health();
    }

    private String said(String what, String language) {
        return ((Map<?, ?>) health().getDetails().get(what)).get(language).toString();
    }

    private void page() {
        TestAlert.raise(log, school, clock.instant()).step(1, 1, clock.instant(), counselor);
        log.plan();
    }

    @Test
    void when_all_is_well_it_says_little() {
        page();
        post.turns(2);
        assertThat(health().getStatus()).isEqualTo(Status.UP);
        assertThat(said("mail server", "en")).isEqualTo("No trouble known.");
        assertThat(said("mail server outbox", "en")).isEqualTo("Nothing waits.");
        assertThat(said("reports", "zh")).isEqualTo("没有积压。");
    }

    @Test
    void a_mail_server_that_is_down_is_said_with_since_when() {
        mails.close();
        page();
        post.turns(2);
        clock.pass(Duration.ofMinutes(12));
        assertThat(health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(said("mail server", "en"))
                .isEqualTo("Does not work since 2026-11-22T15:05:00Z (12 min): ConnectException.");
        assertThat(said("mail server", "zh"))
                .isEqualTo("自 2026-11-22T15:05:00Z 起（12 分钟）不能用：ConnectException。");
        assertThat(said("mail server outbox", "en"))
                .isEqualTo("Waiting to be sent: 1, the oldest for 12 min.");
        assertThat(said("WeCom robot", "en")).isEqualTo("No trouble known.");
    }

    @Test
    void a_robot_that_was_removed_is_said_in_words() {
        robot.reply(200, "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}");
        page();
        post.turns(2);
        assertThat(said("WeCom robot", "en")).contains("WeCom knows no robot with this webhook");
    }

    @Test
    void reports_that_nobody_accepts_are_said() {
        command.answer(500);
        page();
        post.turns(2);
        clock.pass(Duration.ofMinutes(5));
        assertThat(health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(said("reports", "en"))
                .isEqualTo("Waiting to be accepted by case-command: 4, the oldest for 5 min.");
    }

    @Test
    void a_loop_that_hangs_is_said() {
        pulse.turned("EMAIL", clock.instant());
        clock.pass(Duration.ofMinutes(4));
        assertThat(health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(said("EMAIL loop", "en"))
                .isEqualTo("No turn finished since 2026-11-22T15:05:00Z (4 min).");
    }

    @Test
    void an_unreadable_stream_is_said() {
        page();
        TestAlert.raise(log, school, clock.instant()).step(1, 1, clock.instant(), counselor);
        log.owner()
                .sql(
                        """
                        update events.event set name = 'paging.unheard_of'
                        where position = (select max(position) from events.event)
                        """)
                .update();
        log.plan();
        assertThat(health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(said("log", "en")).contains("cannot be read");
    }

    @Test
    void a_database_that_is_gone_is_said_instead_of_thrown() {
        log.owner().sql("drop table notify.page").update();
        assertThat(health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(said("database", "en")).startsWith("Cannot be asked");
    }
}
