package org.shouwang.command.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.shouwang.command.CommandDatabase;
import org.shouwang.command.CommandService.CommandKeys;
import org.shouwang.command.directory.Directory.CommandProjections;
import org.shouwang.command.directory.Duties;
import org.shouwang.command.directory.Schools;
import org.shouwang.command.directory.Staff;
import org.shouwang.command.store.CommandStore;
import org.shouwang.command.timer.TimerLoop;
import org.shouwang.log.keys.KeyDirectory;
import org.shouwang.web.signin.OpenPath;
import org.shouwang.web.text.Text;
import org.shouwang.web.text.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The health of the writer: {@code /actuator/health} and {@code /actuator/prometheus}, for who is
 * on this machine.
 */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:command-watch.properties")
public class WatchFeature {

    @Bean
    DatabaseProbe commandDatabaseProbe(CommandDatabase database, Clock clock) {
        return new DatabaseProbe(database.direct(), clock);
    }

    /** The name of the bean is the name in {@code /actuator/health}. */
    @Bean
    CompositeHealthContributor commandHealthContributor(
            DatabaseProbe probe,
            CommandStore store,
            ObjectProvider<TimerLoop> loop,
            MeterRegistry registry,
            CommandProjections directory,
            Reach reach,
            CommandKeys keys,
            KeyDirectory keyDirectory,
            Environment environment,
            Texts texts,
            Clock clock) {
        Path data = environment.getProperty("shouwang.watch.disk", Path.class, keyDirectory.path());
        var progress = directory.projections().progress();
        Map<String, Check> checks = new LinkedHashMap<>();
        checks.put("database", new DatabaseCheck(probe));
        checks.put("clocks", new ClockCheck(probe));
        checks.put("appender", new AppenderCheck(store::backlog));
        checks.put("timers", timers(loop, registry, clock));
        checks.put("directory", new DirectoryCheck(probe, progress::lags, progress::parked));
        checks.put("reach", reach.check());
        checks.put("disk", new DiskCheck(DiskCheck.Space.of(data)));
        checks.put("keys", new KeyCheck(probe, keyDirectory.path(), keys.records()::check));
        Map<String, HealthIndicator> indicators = new LinkedHashMap<>();
        checks.forEach((name, check) -> indicators.put(name, () -> looked(check).health(texts)));
        return CompositeHealthContributor.fromMap(indicators);
    }

    /** Whom an alert would reach, as a bean of its own: it remembers. */
    record Reach(ReachCheck check) {}

    @Bean
    Reach commandReach(
            DatabaseProbe probe, Schools schools, Duties duties, Staff staff, Clock clock) {
        return new Reach(new ReachCheck(probe, schools, duties, staff, clock));
    }

    @Bean
    AlertMeters alertMeters(DatabaseProbe probe, CommandDatabase database, MeterRegistry registry) {
        var meters = new AlertMeters(probe, JdbcClient.create(database.pool()));
        meters.register(registry);
        return meters;
    }

    /** What could not be read may be readable with the version that starts now. */
    @Bean
    SmartInitializingSingleton parkedTriedAgain(CommandProjections directory) {
        return () -> directory.projections().retryParked();
    }

    @Bean
    OpenPath actuatorPath() {
        return new OpenPath(LocalOnly.PATH + "/**", false);
    }

    @Bean
    FilterRegistrationBean<LocalOnly> actuatorForOperators(Environment environment) {
        String from =
                environment.getProperty("shouwang.watch.from", "127.0.0.0/8, 0:0:0:0:0:0:0:1");
        var registration =
                new FilterRegistrationBean<>(new LocalOnly(List.of(from.split("\\s*,\\s*"))));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    private static TimerCheck timers(
            ObjectProvider<TimerLoop> loop, MeterRegistry registry, Clock clock) {
        return new TimerCheck(
                Optional.ofNullable(loop.getIfAvailable())
                        .map(running -> (Supplier<Optional<Instant>>) running::lastRound),
                () ->
                        Optional.ofNullable(registry.find("shouwang.timer.failing").gauge())
                                .map(Gauge::value)
                                .map(Double::longValue)
                                .orElse(0L),
                clock);
    }

    /** A check that fails says so; the others are still looked at. */
    private static Finding looked(Check check) {
        try {
            return check.look();
        } catch (RuntimeException e) {
            return Finding.down(Text.of("watch.unseen", e.getClass().getSimpleName()));
        }
    }
}
