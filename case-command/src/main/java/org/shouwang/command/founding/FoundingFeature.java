package org.shouwang.command.founding;

import java.time.Clock;
import org.shouwang.command.directory.Directory.CommandProjections;
import org.shouwang.command.directory.Staff;
import org.shouwang.command.school.PlanDocuments;
import org.shouwang.command.signin.Accounts;
import org.shouwang.command.signin.OneTimeLinks;
import org.shouwang.command.store.Commands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Founding schools. */
@Configuration(proxyBeanMethods = false)
public class FoundingFeature {

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

    @Bean
    NewLink newLink(
            Commands commands, Accounts accounts, OneTimeLinks links, Staff staff, Clock clock) {
        return new NewLink(commands, accounts, links, staff, clock);
    }
}
