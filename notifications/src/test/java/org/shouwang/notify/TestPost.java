package org.shouwang.notify;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.notify.channel.Channel;
import org.shouwang.notify.command.CommandClient;
import org.shouwang.notify.command.ReportLoop;
import org.shouwang.notify.delivery.DeliveryLoop;
import org.shouwang.notify.delivery.DeliverySettings;
import org.shouwang.notify.delivery.Meters;
import org.shouwang.notify.mail.MailChannel;
import org.shouwang.notify.mail.MailSettings;
import org.shouwang.notify.notice.Language;
import org.shouwang.notify.notice.Wording;
import org.shouwang.notify.outbox.Outbox;
import org.shouwang.notify.outbox.Reports;
import org.shouwang.notify.robot.RobotChannel;
import org.shouwang.notify.robot.RobotSettings;
import org.shouwang.notify.setting.Secret;

/** One process of this service, run turn by turn on a clock that the test sets. */
public final class TestPost implements AutoCloseable {

    public static final DeliverySettings DELIVERY =
            new DeliverySettings(
                    Duration.ofMillis(50),
                    Duration.ofSeconds(3),
                    4,
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    50,
                    3,
                    Duration.ofSeconds(15));

    private static final Meters NO_METERS =
            new Meters() {
                @Override
                public void count(PagingEvent.Channel channel, String outcome) {}

                @Override
                public void delivered(PagingEvent.Channel channel, Duration sinceAsked) {}
            };

    private final TestClock clock;
    private final Outbox outbox;
    private final CommandClient command;
    private final DeliveryLoop mail;
    private final DeliveryLoop robot;
    private final ReportLoop reports;

    public TestPost(
            DataSource database,
            FakeCommand command,
            MailSettings mail,
            RobotSettings robot,
            TestClock clock) {
        this.clock = clock;
        Reports kept = new Reports(database);
        this.outbox = new Outbox(database, kept, UUID::randomUUID);
        this.command = new CommandClient(command.settings());
        Wording wording =
                new Wording(URI.create("https://watch.example.edu.cn"), List.of(Language.ZH));
        this.mail = loop(new MailChannel(mail, this.command, wording));
        this.robot = loop(new RobotChannel(robot, this.command, wording));
        this.reports =
                new ReportLoop(
                        kept,
                        this.command,
                        command.settings(),
                        RandomGenerator.getDefault(),
                        clock);
    }

    private DeliveryLoop loop(Channel channel) {
        return new DeliveryLoop(
                channel, outbox, DELIVERY, NO_METERS, clock, RandomGenerator.getDefault());
    }

    /** A mail server on this machine that asks for no password. */
    public static MailSettings mailAt(int port) {
        return new MailSettings(
                "localhost",
                port,
                MailSettings.Security.NONE,
                "",
                Secret.of(""),
                "watch@school.example",
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
    }

    public static MailSettings noMail() {
        return new MailSettings(
                "",
                587,
                MailSettings.Security.STARTTLS,
                "",
                Secret.of(""),
                "",
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
    }

    public static RobotSettings robotAt(URI webhook) {
        return new RobotSettings(webhook, Map.of(), 20, Duration.ofSeconds(2));
    }

    public static RobotSettings noRobot() {
        return robotAt(URI.create(""));
    }

    public Outbox outbox() {
        return outbox;
    }

    public DeliveryLoop mail() {
        return mail;
    }

    public DeliveryLoop robot() {
        return robot;
    }

    /** One turn of each loop. */
    public void turn() {
        try {
            mail.runOnce(clock.instant());
            robot.runOnce(clock.instant());
            reports.runOnce(clock.instant());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Turns until everything due is told, the outcome of an attempt after the attempt. */
    public void turns(int times) {
        for (int i = 0; i < times; i++) {
            turn();
        }
    }

    @Override
    public void close() {
        mail.close();
        robot.close();
        command.close();
    }
}
