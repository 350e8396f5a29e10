package org.shouwang.browser;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.shouwang.command.world.TestWorld;
import org.shouwang.postgres.DatabaseRole;
import org.shouwang.postgres.TestDatabase;
import org.shouwang.query.QueryDatabase;
import org.shouwang.query.QuerySchema;
import org.shouwang.query.QueryService;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The services that draw pages, running once for all browser tests. */
@Configuration(proxyBeanMethods = false)
@Import(QueryService.class)
class World {

    private static final class Shared {
        private static final TestWorld WORLD = TestWorld.start(World.class);
    }

    static TestWorld shared() {
        return Shared.WORLD;
    }

    @Bean
    ContextHolder contextHolder(ApplicationContext context) {
        return new ContextHolder(context);
    }

    @Bean
    QueryDatabase queryDatabase(TestDatabase database) {
        QuerySchema.migrate(database.dataSource(DatabaseRole.MIGRATE));
        var settings = new HikariConfig();
        settings.setDataSource(database.dataSource(DatabaseRole.QUERY));
        settings.setMaximumPoolSize(20);
        settings.setMinimumIdle(0);
        return new QueryDatabase(
                new HikariDataSource(settings), database.dataSource(DatabaseRole.QUERY));
    }
}
