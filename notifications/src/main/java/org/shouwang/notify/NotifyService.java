package org.shouwang.notify;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.shouwang.contract.wire.EventWire;
import org.shouwang.log.Tail;
import org.shouwang.log.projection.Projections;
import org.shouwang.notify.channel.Channel;
import org.shouwang.notify.channel.ChannelTable;
import org.shouwang.notify.command.CommandClient;
import org.shouwang.notify.command.ReportLoop;
import org.shouwang.notify.delivery.DeliveryLoop;
import org.shouwang.notify.mail.MailChannel;
import org.shouwang.notify.notice.Wording;
import org.shouwang.notify.outbox.Outbox;
import org.shouwang.notify.outbox.Reports;
import org.shouwang.notify.planning.PagePlanner;
import org.shouwang.notify.planning.WithoutKeys;
import org.shouwang.notify.robot.RobotChannel;
import org.shouwang.notify.watch.Loop;
import org.shouwang.notify.watch.NotifyHealth;
import org.shouwang.notify.watch.NotifyMeters;
import org.shouwang.notify.watch.Pulse;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The service as beans. Whoever imports it provides a {@link NotifyDatabase}, whose schema {@link
 * NotifySchema} has made, and a {@link Clock}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotifySettings.class)
public class NotifyService {

    static final String SCHEMA = "notify";

    /** What the loops share; one bean, so that the context holds no type of ours twice. */
    record Works(
            Outbox outbox,
            Reports reports,
            List<DeliveryLoop> deliveries,
            Projections projections,
            Pulse pulse) {}

    @Bean(destroyMethod = "close")
    CommandClient notifyCommandClient(NotifySettings settings) {
        return new CommandClient(settings.command());
    }

    @Bean
    NotifyMeters notifyMeters(MeterRegistry registry) {
        return new NotifyMeters(registry);
    }

    @Bean
    MailChannel notifyMailChannel(NotifySettings settings, CommandClient command) {
        return new MailChannel(settings.mail(), command, wording(settings));
    }

    @Bean(destroyMethod = "close")
    RobotChannel notifyRobotChannel(NotifySettings settings, CommandClient command) {
        return new RobotChannel(settings.robot(), command, wording(settings));
    }

    @Bean
    Works notifyWorks(
            NotifyDatabase database,
            NotifySettings settings,
            MailChannel mail,
            RobotChannel robot,
            NotifyMeters meters,
            MeterRegistry registry,
            Clock clock) {
        Reports reports = new Reports(database.dataSource());
        Outbox outbox = new Outbox(database.dataSource(), reports, UUID::randomUUID);
        List<DeliveryLoop> deliveries =
                Stream.<Channel>of(mail, robot)
                        .map(
                                channel ->
                                        new DeliveryLoop(
                                                channel,
                                                outbox,
                                                settings.delivery(),
                                                meters,
                                                clock,
                                                RandomGenerator.getDefault()))
                        .toList();
        Projections projections =
                new Projections(
                        database.dataSource(),
                        SCHEMA,
                        new EventWire(new WithoutKeys())::decode,
                        List.of(new PagePlanner(clock)),
                        Optional.of(registry));
        deliveries.forEach(loop -> meters.watch(loop, outbox, clock));
        meters.watch(reports, clock);
        return new Works(outbox, reports, deliveries, projections, new Pulse());
    }

    @Bean
    NotifyProjections notifyProjections(Works works) {
        return new NotifyProjections(works.projections());
    }

    @Bean
    NotifyLoops notifyLoops(
            NotifyDatabase database,
            NotifySettings settings,
            Works works,
            CommandClient command,
            Clock clock) {
        ReportLoop reports =
                new ReportLoop(
                        works.reports(),
                        command,
                        settings.command(),
                        RandomGenerator.getDefault(),
                        clock);
        var loops = new ArrayList<Loop>();
        loops.add(
                new Loop(
                        "reports",
                        reports::runOnce,
                        settings.delivery().poll(),
                        works.pulse(),
                        clock));
        for (DeliveryLoop delivery : works.deliveries()) {
            loops.add(
                    new Loop(
                            delivery.channel().kind().name(),
                            delivery::runOnce,
                            settings.delivery().poll(),
                            works.pulse(),
                            clock));
        }
        return new NotifyLoops(
                new Tail(database.dataSource()),
                works.projections(),
                works.deliveries(),
                loops,
                new ChannelTable(database.dataSource(), clock));
    }

    /** The name of the bean is the name in {@code /actuator/health}. */
    @Bean
    NotifyHealth notifyHealthIndicator(Works works, Clock clock) {
        return new NotifyHealth(
                works.deliveries(),
                works.outbox(),
                works.reports(),
                works.projections().progress(),
                works.pulse(),
                clock);
    }

    private static Wording wording(NotifySettings settings) {
        return new Wording(settings.publicUrl(), settings.languages());
    }
}
