package org.shouwang.command.school;

import java.time.Clock;
import org.shouwang.command.CommandDatabase;
import org.shouwang.command.desk.Desk;
import org.shouwang.command.desk.Posting;
import org.shouwang.command.desk.Targets;
import org.shouwang.command.directory.Schools;
import org.shouwang.command.store.StreamBinding;
import org.shouwang.contract.StreamType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The school: founding it, its classes, its plan, its approvals. */
@Configuration(proxyBeanMethods = false)
@Import({ClassesPage.class, ApprovalsPage.class, PlanPage.class})
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
    Office office(Desk desk, Targets targets, Posting posting, Schools schools, Clock clock) {
        return new Office(desk, targets, posting, new SchoolTabs(desk, targets), schools, clock);
    }
}
