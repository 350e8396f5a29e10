package org.shouwang.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.notify.watch.NotifyHealth;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class NotifyServiceTest {

    private final TestLog log = new TestLog();
    private final FakeCommand command = new FakeCommand();
    private final FakeRobot robot = new FakeRobot();
    private final GreenMail mails =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void open() {
        mails.start();
    }

    @AfterEach
    void close() {
        mails.stop();
        robot.close();
        command.close();
        log.close();
    }

    private ApplicationContextRunner service() {
        return new ApplicationContextRunner()
                .withUserConfiguration(NotifyService.class)
                .withBean(NotifyDatabase.class, () -> new NotifyDatabase(log.dataSource()))
                .withBean(Clock.class, Clock::systemUTC)
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .withPropertyValues(
                        "shouwang.notify.public-url=https://watch.example.edu.cn",
                        "shouwang.notify.command.url=" + command.url(),
                        "shouwang.notify.command.secret=" + FakeCommand.SECRET,
                        "shouwang.notify.delivery.poll=50ms");
    }

    private ApplicationContextRunner configured() {
        return service()
                .withPropertyValues(
                        "shouwang.notify.mail.host=localhost",
                        "shouwang.notify.mail.port=" + mails.getSmtp().getPort(),
                        "shouwang.notify.mail.security=none",
                        "shouwang.notify.mail.from=watch@school.example",
                        "shouwang.notify.robot.webhook=" + robot.webhook());
    }

    private void page(StaffId staff) {
        SchoolId school = TestAlert.foundSchool(log, false, Instant.now());
        TestAlert.raise(log, school, Instant.now()).step(1, 1, Instant.now(), staff);
    }

    @Test
    void a_step_in_the_log_is_in_the_mailbox_and_in_the_group_soon_and_case_command_knows() {
        configured()
                .run(
                        context -> {
                            page(command.staff(Map.of("EMAIL", "li@school.example")));
                            await().atMost(Duration.ofSeconds(30))
                                    .untilAsserted(() -> assertThat(command.reports()).hasSize(4));
                            assertThat(mails.getReceivedMessages()).hasSize(1);
                            assertThat(robot.messages()).hasSize(1);
                            MeterRegistry meters = context.getBean(MeterRegistry.class);
                            assertThat(
                                            meters.get("shouwang.notify.pages")
                                                    .tag("channel", "EMAIL")
                                                    .tag("outcome", "delivered")
                                                    .counter()
                                                    .count())
                                    .isEqualTo(1);
                            assertThat(
                                            meters.get("shouwang.notify.delivery.latency")
                                                    .tag("channel", "EMAIL")
                                                    .timer()
                                                    .count())
                                    .isEqualTo(1);
                            assertThat(
                                            meters.get("shouwang.notify.outbox.waiting")
                                                    .tag("channel", "EMAIL")
                                                    .gauge()
                                                    .value())
                                    .isZero();
                            assertThat(context.getBean(NotifyHealth.class).health().getStatus())
                                    .isEqualTo(Status.UP);
                        });
    }

    @Test
    void two_processes_on_one_outbox_tell_everybody_once() {
        configured().run(_ -> configured().run(_ -> tellTen()));
    }

    private void tellTen() {
        for (int i = 0; i < 10; i++) {
            page(command.staff(Map.of("EMAIL", "p%d@school.example".formatted(i))));
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(command.differentFacts()).isEqualTo(40));
        assertThat(mails.getReceivedMessages())
                .extracting(MimeMessage::getMessageID)
                .hasSize(10)
                .doesNotHaveDuplicates();
        assertThat(robot.messages()).hasSize(10);
    }

    @Test
    void with_nothing_configured_it_runs_and_says_so() {
        service()
                .run(
                        context -> {
                            var health = context.getBean(NotifyHealth.class).health();
                            assertThat(health.getStatus()).isEqualTo(new Status("STRAINED"));
                            assertThat(health.getDetails())
                                    .containsEntry(
                                            "paging",
                                            Map.of(
                                                    "zh",
                                                    "谁也通知不到：没有配置任何渠道。",
                                                    "en",
                                                    "Nobody can be told: no channel is"
                                                            + " configured."))
                                    .containsEntry(
                                            "mail server",
                                            Map.of(
                                                    "zh",
                                                    "没有配置。请设置 shouwang.notify.mail.host,"
                                                            + " shouwang.notify.mail.from。",
                                                    "en",
                                                    "Nothing configured. Set"
                                                            + " shouwang.notify.mail.host,"
                                                            + " shouwang.notify.mail.from."));
                        });
    }

    @Test
    void every_bean_of_this_service_says_whose_it_is() {
        service()
                .run(
                        context ->
                                assertThat(context.getBeanFactory().getBeanDefinitionNames())
                                        .filteredOn(
                                                name ->
                                                        context.getBean(name)
                                                                .getClass()
                                                                .getName()
                                                                .startsWith("org.shouwang.notify"))
                                        .hasSizeGreaterThan(6)
                                        .allMatch(name -> name.contains("otify")));
    }
}
