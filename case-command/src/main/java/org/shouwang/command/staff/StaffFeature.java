package org.shouwang.command.staff;

import java.time.Clock;
import org.shouwang.command.CommandDatabase;
import org.shouwang.command.directory.Directory.CommandProjections;
import org.shouwang.command.directory.Staff;
import org.shouwang.command.membership.Grants;
import org.shouwang.command.school.Office;
import org.shouwang.command.signin.Accounts;
import org.shouwang.command.signin.OneTimeLinks;
import org.shouwang.command.store.Commands;
import org.shouwang.command.store.StreamBinding;
import org.shouwang.command.store.UniqueRules;
import org.shouwang.contract.StreamType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people who work for the school. */
@Configuration(proxyBeanMethods = false)
@Import({StaffPage.class, ColleaguePage.class, ContactsPage.class, VouchPage.class})
public class StaffFeature {

    @Bean
    StreamBinding<?> staffBinding() {
        return new StreamBinding<>(StreamType.STAFF, StaffAggregate.class, StaffAggregate::new);
    }

    @Bean
    UniqueRules firstColleague() {
        return new FirstColleague();
    }

    @Bean
    Colleagues colleagues(CommandDatabase database, Staff staff, Grants grants, Accounts accounts) {
        return new Colleagues(JdbcClient.create(database.pool()), staff, grants, accounts);
    }

    @Bean
    Newcomers newcomers(CommandDatabase database) {
        return new Newcomers(JdbcClient.create(database.pool()));
    }

    @Bean
    SpokenNumbers spokenNumbers(CommandDatabase database) {
        return new SpokenNumbers(JdbcClient.create(database.pool()));
    }

    @Bean
    ComingByLink comingByLink(
            Commands commands,
            Staff staff,
            Grants grants,
            Newcomers newcomers,
            SpokenNumbers numbers,
            CommandProjections projections,
            Clock clock) {
        return new ComingByLink(commands, staff, grants, newcomers, numbers, projections, clock);
    }

    @Bean
    LinkOnce linkOnce(
            OneTimeLinks links,
            Office office,
            @Value("${shouwang.notify.public-url:}") String publicAddress) {
        return new LinkOnce(links, office, publicAddress);
    }
}
