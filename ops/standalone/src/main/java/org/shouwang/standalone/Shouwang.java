package org.shouwang.standalone;

import java.time.Clock;
import java.util.Map;
import org.shouwang.command.CommandDatabase;
import org.shouwang.command.CommandService;
import org.shouwang.log.keys.KeyDirectory;
import org.shouwang.postgres.Postgres;
import org.shouwang.postgres.PostgresSettings;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Starts PostgreSQL, brings its schemas up to date, and serves the three services on one port of
 * this machine.
 */
public final class Shouwang {

    /** The services in one context. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(CommandService.class)
    static class Services {}

    private Shouwang() {}

    public static void main(String[] arguments) {
        Options options = Options.of(arguments);
        Postgres postgres = Postgres.start(PostgresSettings.in(options.data().resolve("postgres")));
        Databases databases = Databases.open(postgres);
        ConfigurableApplicationContext context = serve(options, databases);
        // Children are closed first: the services answer what waits, then the database stops.
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    context.close();
                                    databases.close();
                                    postgres.close();
                                }));
        System.out.println("守望 http://localhost:" + options.port());
    }

    private static ConfigurableApplicationContext serve(Options options, Databases databases) {
        return new SpringApplicationBuilder(Services.class)
                .properties(
                        Map.of(
                                "server.address", "127.0.0.1",
                                "server.port", options.port(),
                                "spring.main.banner-mode", "off",
                                "spring.main.register-shutdown-hook", "false",
                                "management.endpoints.web.exposure.include", "health,prometheus"))
                .initializers(
                        context -> {
                            var beans = (GenericApplicationContext) context;
                            beans.registerBean(CommandDatabase.class, databases::command);
                            beans.registerBean(
                                    KeyDirectory.class,
                                    () -> new KeyDirectory(options.data().resolve("keys")));
                            beans.registerBean(Clock.class, Clock::systemUTC);
                        })
                .run();
    }
}
