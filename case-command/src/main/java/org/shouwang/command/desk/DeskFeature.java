package org.shouwang.command.desk;

import java.time.Clock;
import org.shouwang.command.CommandDatabase;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.directory.Directory.CommandProjections;
import org.shouwang.command.directory.Schools;
import org.shouwang.command.store.Commands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The desk, for every feature with pages. */
@Configuration(proxyBeanMethods = false)
public class DeskFeature {

    @Bean
    Desk desk(Commands commands, CommandProjections projections, Clock clock) {
        return new Desk(commands, projections, clock);
    }

    @Bean
    Targets targets(Cases cases, Schools schools, Clock clock) {
        return new Targets(cases, schools, clock);
    }

    @Bean
    Posting posting(CommandProjections projections) {
        return new Posting(projections);
    }

    @Bean
    Shown shown(CommandDatabase database, Clock clock) {
        return new Shown(JdbcClient.create(database.pool()), clock);
    }
}
