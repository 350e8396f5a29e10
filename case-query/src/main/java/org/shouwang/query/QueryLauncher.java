package org.shouwang.query;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import org.shouwang.log.keys.KeyDirectory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * The reader as a process of its own. The schema is made beforehand by {@link QuerySchema}. It is
 * told {@code shouwang.query.database.url} and {@code .password}, and {@code shouwang.keys}, the
 * directory of the key files.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(QueryService.class)
public class QueryLauncher {

    private static final int CONNECTIONS = 24;

    /** Not in a file, because a file would count for whoever has this library beside others. */
    private static final Map<String, Object> UNLESS_SET =
            Map.of(
                    "server.address", "127.0.0.1",
                    "server.port", "8082",
                    "server.shutdown", "graceful",
                    "spring.application.name", "case-query",
                    "spring.main.banner-mode", "off",
                    "logging.structured.format.console", "logstash",
                    // what somebody typed into the address could be a name
                    "logging.level.org.springframework.web.servlet.PageNotFound", "off",
                    "management.endpoints.web.exposure.include", "health,prometheus",
                    "management.endpoint.health.show-details", "always");

    public static void main(String[] arguments) {
        var application = new SpringApplication(QueryLauncher.class);
        application.setDefaultProperties(UNLESS_SET);
        application.run(arguments);
    }

    @Bean
    QueryDatabase queryDatabase(Environment environment) {
        var direct = new PGSimpleDataSource();
        direct.setUrl(environment.getRequiredProperty("shouwang.query.database.url"));
        direct.setUser(
                environment.getProperty("shouwang.query.database.username", "shouwang_query"));
        direct.setPassword(environment.getProperty("shouwang.query.database.password", ""));
        var pool = new HikariConfig();
        pool.setPoolName("query");
        pool.setDataSource(direct);
        pool.setMaximumPoolSize(CONNECTIONS);
        return new QueryDatabase(new HikariDataSource(pool), direct);
    }

    @Bean
    KeyDirectory queryKeys(Environment environment) {
        return new KeyDirectory(Path.of(environment.getRequiredProperty("shouwang.keys")));
    }

    @Bean
    Clock queryClock() {
        return Clock.systemUTC();
    }
}
