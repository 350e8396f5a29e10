package org.shouwang.standalone;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.shouwang.command.CommandDatabase;
import org.shouwang.log.keys.KeyDirectory;
import org.shouwang.notify.NotifyDatabase;
import org.shouwang.postgres.DataDirectory;
import org.shouwang.postgres.Postgres;
import org.shouwang.postgres.PostgresSettings;
import org.shouwang.query.QueryDatabase;
import org.shouwang.standalone.demo.Demo;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** One installation, running: its directory, its database server and the services. */
final class Installation implements AutoCloseable {

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private ConfigurableApplicationContext context;

    private Installation() {}

    /**
     * Returns when pages are served.
     *
     * @param clock the services'; a demo is told up to its instant
     * @param say tells people, in words, what is going on
     * @throws org.shouwang.postgres.PostgresException when the directory or the server refuses; the
     *     message is for people
     */
    static Installation start(Options options, Clock clock, Consumer<String> say) {
        var installation = new Installation();
        try {
            installation.open(options, clock, say);
            return installation;
        } catch (RuntimeException e) {
            installation.close();
            throw e;
        }
    }

    private void open(Options options, Clock clock, Consumer<String> say) {
        DataDirectory directory = closing(DataDirectory.open(options.data()));
        Postgres postgres = closing(Postgres.start(PostgresSettings.in(directory.postgres())));
        closing(Watchdog.over(postgres));
        if (options.empty()) {
            serve(options, directory, postgres, clock);
            say.accept(Welcome.empty(port(), EmptySchool.found(context)));
        } else {
            Demo demo = Demo.in(directory.root(), clock, say);
            serve(options, directory, postgres, demo.clock(), demo);
            say.accept(Welcome.demo(port(), demo.people()));
        }
    }

    private void serve(
            Options options,
            DataDirectory directory,
            Postgres postgres,
            Clock clock,
            Demo... demo) {
        context =
                new SpringApplicationBuilder(Services.class)
                        .registerShutdownHook(false)
                        .properties(settings(options, directory))
                        .initializers(
                                it -> {
                                    // Here, because by now the log goes to its file.
                                    Databases databases = closing(Databases.open(postgres));
                                    var beans = (GenericApplicationContext) it;
                                    beans.registerBean(CommandDatabase.class, databases::command);
                                    beans.registerBean(QueryDatabase.class, databases::query);
                                    beans.registerBean(
                                            NotifyDatabase.class, databases::notifications);
                                    beans.registerBean(
                                            KeyDirectory.class,
                                            () -> new KeyDirectory(directory.keys()));
                                    beans.registerBean(Clock.class, () -> clock);
                                    for (Demo one : demo) {
                                        beans.registerBean(Demo.class, () -> one);
                                    }
                                })
                        .run();
        closing(context);
    }

    /** Not in a file, because a file would count for whoever has this module beside others. */
    private static Map<String, Object> settings(Options options, DataDirectory directory) {
        String address = "http://127.0.0.1:" + options.port();
        String secret = MachineSecret.in(directory.keys());
        Path logs = directory.root().resolve("log");
        var settings = new LinkedHashMap<String, Object>();
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", options.port());
        settings.put("server.shutdown", "graceful");
        settings.put("spring.application.name", "shouwang");
        settings.put("spring.main.banner-mode", "off");
        settings.put("spring.main.log-startup-info", "false");
        settings.put("spring.threads.virtual.enabled", "true");
        settings.put("spring.lifecycle.timeout-per-shutdown-phase", "10s");
        settings.put("logging.file.name", logs.resolve("shouwang.log").toString());
        settings.put("logging.structured.format.file", "logstash");
        settings.put("logging.threshold.console", "error");
        settings.put("logging.level.root", "warn");
        settings.put("logging.level.org.shouwang", "info");
        settings.put("logging.level.org.thymeleaf", "off");
        settings.put("management.endpoints.web.exposure.include", "health,prometheus");
        settings.put("management.endpoint.health.show-details", "always");
        settings.put("shouwang.machine.secret", secret);
        settings.put("shouwang.notify.command.secret", secret);
        settings.put("shouwang.notify.command.url", address);
        settings.put("shouwang.notify.public-url", "http://localhost:" + options.port());
        return settings;
    }

    int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private <T extends AutoCloseable> T closing(T part) {
        parts.push(part);
        return part;
    }

    /** The last one opened is closed first; one that cannot be closed does not keep the others. */
    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                System.err.println("not closed: " + e);
            }
        }
    }
}
