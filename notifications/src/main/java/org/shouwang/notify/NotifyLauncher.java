package org.shouwang.notify;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.Map;
import org.shouwang.notify.setting.Secret;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The service as a process of its own. The schema is made beforehand by {@link NotifySchema}. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(NotifyLauncher.DatabaseSettings.class)
@Import(NotifyService.class)
public class NotifyLauncher {

    /** Not in a file, because a file would count for whoever has this library beside others. */
    private static final Map<String, Object> UNLESS_SET =
            Map.of(
                    "server.address", "127.0.0.1",
                    "server.port", "8083",
                    "server.shutdown", "graceful",
                    "spring.application.name", "notifications",
                    "spring.main.banner-mode", "off",
                    "spring.threads.virtual.enabled", "true",
                    "logging.structured.format.console", "logstash",
                    // what somebody typed into the address could be a name
                    "logging.level.org.springframework.web.servlet.PageNotFound", "off",
                    "management.endpoints.web.exposure.include", "health,prometheus",
                    "management.endpoint.health.show-details", "always");

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(NotifyLauncher.class);
        application.setDefaultProperties(UNLESS_SET);
        application.run(arguments);
    }

    /**
     * How to reach the database.
     *
     * @param url {@code jdbc:postgresql://host/database}
     * @param connections most that are open at once; the pages of both channels, the reports and
     *     the log share them
     */
    @ConfigurationProperties("shouwang.notify.database")
    record DatabaseSettings(
            String url,
            @DefaultValue("shouwang_notify") String username,
            @DefaultValue("") Secret password,
            @DefaultValue("12") int connections) {

        DatabaseSettings {
            if (url == null || !url.startsWith("jdbc:postgresql:")) {
                throw new IllegalArgumentException(
                        "shouwang.notify.database.url must be a jdbc:postgresql: address");
            }
        }
    }

    @Bean(destroyMethod = "close")
    HikariDataSource notifyDataSource(DatabaseSettings settings) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("notify");
        pool.setJdbcUrl(settings.url());
        pool.setUsername(settings.username());
        pool.setPassword(settings.password().reveal());
        pool.setMaximumPoolSize(settings.connections());
        return new HikariDataSource(pool);
    }

    @Bean
    NotifyDatabase notifyDatabase(HikariDataSource notifyDataSource) {
        return new NotifyDatabase(notifyDataSource);
    }

    @Bean
    Clock notifyClock() {
        return Clock.systemUTC();
    }
}
