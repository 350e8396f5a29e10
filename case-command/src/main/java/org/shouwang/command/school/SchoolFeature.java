package org.shouwang.command.school;

import java.time.Clock;
import org.shouwang.command.CommandDatabase;
import org.shouwang.command.directory.Directory.CommandProjections;
import org.shouwang.command.signin.Accounts;
import org.shouwang.command.signin.OneTimeLinks;
import org.shouwang.command.store.Commands;
import org.shouwang.command.store.StreamBinding;
import org.shouwang.contract.StreamType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The school: founding it, its classes, its plan, its approvals. */
@Configuration(proxyBeanMethods = false)
public class SchoolFeature {

    @Bean
    StreamBinding<?> schoolBinding() {
        return new StreamBinding<>(StreamType.SCHOOL, SchoolAggregate.class, SchoolAggregate::new);
    }

    @Bean
    PlanDocuments planDocuments(CommandDatabase database) {
        return new PlanDocuments(JdbcClient.create(database.pool()));
    }

    @Bean
    Founding founding(
            Commands commands,
            PlanDocuments plans,
            Accounts accounts,
            OneTimeLinks links,
            CommandProjections projections,
            Clock clock) {
        return new Founding(commands, plans, accounts, links, projections, clock);
    }
}
