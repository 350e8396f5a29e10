package org.shouwang.command.rosterimport;

import java.time.Clock;
import org.shouwang.command.CommandDatabase;
import org.shouwang.command.CommandService.CommandKeys;
import org.shouwang.command.directory.Directory.CommandProjections;
import org.shouwang.command.directory.Schools;
import org.shouwang.command.directory.Students;
import org.shouwang.command.store.CommandStore;
import org.shouwang.command.store.StreamBinding;
import org.shouwang.command.student.NumberHolders;
import org.shouwang.contract.StreamType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The import of a roster file. */
@Configuration(proxyBeanMethods = false)
@Import({UploadPage.class, ImportPage.class})
public class RosterImportFeature {

    @Bean
    StreamBinding<?> rosterImportBinding() {
        return new StreamBinding<>(
                StreamType.ROSTER_IMPORT, RosterImportAggregate.class, RosterImportAggregate::new);
    }

    @Bean
    Drafts importDrafts(CommandDatabase database, CommandKeys keys) {
        return new Drafts(JdbcClient.create(database.pool()), keys.encryption());
    }

    @Bean
    Roll roll(Students students, Schools schools, NumberHolders numbers) {
        return new Roll(students, schools, numbers);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    ImportRunner importRunner(
            Drafts drafts,
            Roll roll,
            CommandStore store,
            CommandKeys keys,
            Students students,
            Schools schools,
            CommandProjections projections,
            CommandDatabase database,
            Clock clock) {
        return new ImportRunner(
                drafts,
                roll,
                store,
                keys.records(),
                students,
                schools,
                projections,
                database.pool(),
                clock);
    }
}
