package org.shouwang.standalone;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.shouwang.command.CommandDatabase;
import org.shouwang.command.founding.NewLink;
import org.shouwang.log.keys.KeyDirectory;
import org.shouwang.notify.NotifyDatabase;
import org.shouwang.postgres.DataDirectory;
import org.shouwang.postgres.DataDirectoryException;
import org.shouwang.postgres.Postgres;
import org.shouwang.postgres.PostgresSettings;
import org.shouwang.query.QueryDatabase;
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
        say.accept(Progress.of(directory.postgres()).said());
        Postgres postgres = closing(Postgres.start(PostgresSettings.in(directory.postgres())));
        closing(Watchdog.over(postgres));
        var begun = new AtomicReference<Beginning>();
        context =
                new SpringApplicationBuilder(Services.class)
                        .registerShutdownHook(false)
                        .properties(settings(options, directory))
                        .initializers(
                                it -> {
                                    say.accept(Progress.MIGRATING.said());
                                    // Here, because by now the log goes to its file.
                                    Databases databases = closing(Databases.open(postgres));
                                    begun.set(beginning(options, directory, databases, clock, say));
                                    say.accept(Progress.CATCHING_UP.said());
                                    build(
                                            (GenericApplicationContext) it,
                                            databases,
                                            directory,
                                            begun.get());
                                })
                        .run();
        closing(context);
        say.accept(begun.get().welcome(port(), context) + newLink(options));
    }

    /** Said with the welcome, so that whoever waits for the one has the other. */
    private String newLink(Options options) {
        return options.newLink()
                .map(login -> Welcome.newLink(port(), login, bean(NewLink.class).issue(login)))
                .orElse("");
    }

    /** A directory stays what it began as, whatever is asked for later. */
    private static Beginning beginning(
            Options options,
            DataDirectory directory,
            Databases databases,
            Clock clock,
            Consumer<String> say) {
        Contents contents = databases.contents();
        if (contents == Contents.DEMO && options.empty()) {
            throw new DataDirectoryException(
                    "这个目录里是演示学校，不能给真实学校用，请另选一个：" + directory.root(),
                    "Holds a demo school and is not for a real one, choose another: "
                            + directory.root());
        }
        return contents == Contents.SCHOOL || options.empty()
                ? new EmptySchool(options.school(), clock)
                : DemoSchool.in(directory.root(), contents == Contents.DEMO, clock, say);
    }

    private static void build(
            GenericApplicationContext services,
            Databases databases,
            DataDirectory directory,
            Beginning beginning) {
        services.registerBean(CommandDatabase.class, databases::command);
        services.registerBean(QueryDatabase.class, databases::query);
        services.registerBean(NotifyDatabase.class, databases::notifications);
        services.registerBean(KeyDirectory.class, () -> new KeyDirectory(directory.keys()));
        services.registerBean(Clock.class, beginning::clock);
        beginning.join(services);
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
        settings.put(
                "spring.config.additional-location",
                SettingsFile.in(directory.root()).toUri().toString());
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
        // what somebody typed into the address could be a name
        settings.put("logging.level.org.springframework.web.servlet.PageNotFound", "off");
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
