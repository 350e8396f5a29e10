package org.shouwang.command;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import org.shouwang.log.keys.KeyDirectory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * The writer as a process of its own: an alert is raised and taken up here whether or not anything
 * else runs. The schema is made beforehand by {@link org.shouwang.command.store.CommandSchema}. It
 * is told {@code shouwang.command.database.url} and {@code .password}, {@code shouwang.keys}, the
 * directory of the key files, and {@code shouwang.machine.secret}, by which whoever delivers
 * messages is known.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(CommandService.class)
public class CommandLauncher {

    private static final int CONNECTIONS = 24;

    /** Not in a file, because a file would count for whoever has this library beside others. */
    private static final Map<String, Object> UNLESS_SET =
            Map.of(
                    "server.address", "127.0.0.1",
                    "server.port", "8081",
                    "server.shutdown", "graceful",
                    "spring.application.name", "case-command",
                    "spring.main.banner-mode", "off",
                    "logging.structured.format.console", "logstash",
                    // what somebody typed into the address could be a name
                    "logging.level.org.springframework.web.servlet.PageNotFound", "off",
                    "management.endpoints.web.exposure.include", "health,prometheus",
                    "management.endpoint.health.show-details", "always");

    public static void main(String[] arguments) {
        var application = new SpringApplication(CommandLauncher.class);
        application.setDefaultProperties(UNLESS_SET);
        application.run(arguments);
    }

    /** The pool is closed with the service; the appender keeps connections of its own. */
    @Bean
    HikariDataSource commandPool(Environment environment) {
        return pool("command", CONNECTIONS, environment);
    }

    @Bean(defaultCandidate = false)
    HikariDataSource urgentPool(Environment environment) {
        return pool("command-urgent", LanedPool.URGENT, environment);
    }

    @Bean
    CommandDatabase commandDatabase(
            HikariDataSource commandPool,
            @Qualifier("urgentPool") HikariDataSource urgentPool,
            Environment environment) {
        return new CommandDatabase(new LanedPool(commandPool, urgentPool), direct(environment));
    }

    private static HikariDataSource pool(String name, int most, Environment environment) {
        var pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setDataSource(direct(environment));
        pool.setMaximumPoolSize(most);
        return new HikariDataSource(pool);
    }

    private static PGSimpleDataSource direct(Environment environment) {
        var direct = new PGSimpleDataSource();
        direct.setUrl(environment.getRequiredProperty("shouwang.command.database.url"));
        direct.setUser(
                environment.getProperty("shouwang.command.database.username", "shouwang_command"));
        direct.setPassword(environment.getProperty("shouwang.command.database.password", ""));
        return direct;
    }

    @Bean
    KeyDirectory commandKeyDirectory(Environment environment) {
        return new KeyDirectory(Path.of(environment.getRequiredProperty("shouwang.keys")));
    }

    @Bean
    Clock commandClock() {
        return Clock.systemUTC();
    }
}
