package org.shouwang.command.world;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.shouwang.command.CommandDatabase;
import org.shouwang.command.CommandService;
import org.shouwang.command.store.CommandSchema;
import org.shouwang.log.keys.KeyDirectory;
import org.shouwang.postgres.DatabaseRole;
import org.shouwang.postgres.TestDatabase;
import org.shouwang.postgres.TestPostgres;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The writer, running. Tests of one JVM share {@link #shared()}; each founds a {@link TestSchool}
 * of its own there, so that they do not meet.
 */
public final class TestWorld implements AutoCloseable {

    /** A Monday evening, 23:05 in Shanghai. */
    public static final Instant START = Instant.parse("2026-11-23T15:05:00Z");

    /** What opens the door of the other services. */
    public static final String MACHINE_SECRET = "a-secret-of-the-test-world";

    private final ConfigurableApplicationContext context;

    private TestWorld(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** The one of this JVM, started on first use. */
    public static TestWorld shared() {
        return Shared.WORLD;
    }

    /**
     * Another one.
     *
     * @param more configurations besides the writer's, such as another service's
     */
    public static TestWorld start(Class<?>... more) {
        Class<?>[] all =
                Stream.concat(Stream.of(World.class), Arrays.stream(more)).toArray(Class<?>[]::new);
        return new TestWorld(
                new SpringApplicationBuilder(all)
                        .registerShutdownHook(false) // the database's own hook ends it all
                        .properties(
                                "server.port=0",
                                "shouwang.signin.bcrypt=4",
                                "shouwang.command.timer-loop=false",
                                "shouwang.web.not-there-millis=0",
                                "shouwang.machine.secret=" + MACHINE_SECRET,
                                "spring.main.banner-mode=off",
                                "logging.level.root=error")
                        .run());
    }

    /** Founds a school with staff of every role, two classes and six students. */
    public TestSchool school() {
        return new TestSchool(this);
    }

    /** A browser that nobody has signed in with. */
    public Visitor stranger() {
        return new Visitor(port());
    }

    public MovableClock clock() {
        return bean(MovableClock.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** One of several of a type. */
    public <T> T named(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public TestDatabase database() {
        return bean(TestDatabase.class);
    }

    public int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class Shared {
        private static final TestWorld WORLD = start();
    }

    /** What the writer is given in a test. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(CommandService.class)
    static class World {

        @Bean
        MovableClock clock() {
            return new MovableClock(START);
        }

        @Bean
        TestDatabase testDatabase() {
            return TestPostgres.freshDatabase(
                    "command", it -> CommandSchema.migrate(it.dataSource(DatabaseRole.MIGRATE)));
        }

        @Bean(destroyMethod = "close")
        HikariDataSource testPool(TestDatabase database) {
            HikariConfig config = new HikariConfig();
            config.setDataSource(database.dataSource(DatabaseRole.COMMAND));
            config.setMaximumPoolSize(20);
            config.setMinimumIdle(0);
            return new HikariDataSource(config);
        }

        @Bean
        CommandDatabase commandDatabase(HikariDataSource pool, TestDatabase database) {
            return new CommandDatabase(pool, database.dataSource(DatabaseRole.COMMAND));
        }

        @Bean
        KeyDirectory keyDirectory() {
            try {
                Path directory = Files.createTempDirectory("shouwang-test-keys");
                directory.toFile().deleteOnExit();
                return new KeyDirectory(directory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Bean
        MeterRegistry meterRegistry() {
            return new SimpleMeterRegistry();
        }
    }
}
