package org.shouwang.command;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.shouwang.command.alert.AlertFeature;
import org.shouwang.command.attachment.AttachmentFeature;
import org.shouwang.command.casefile.CasefileFeature;
import org.shouwang.command.desk.DeskFeature;
import org.shouwang.command.directory.Directory;
import org.shouwang.command.founding.FoundingFeature;
import org.shouwang.command.membership.MembershipFeature;
import org.shouwang.command.paging.PagingFeature;
import org.shouwang.command.response.ResponseFeature;
import org.shouwang.command.rosterimport.RosterImportFeature;
import org.shouwang.command.schedule.ScheduleFeature;
import org.shouwang.command.school.SchoolFeature;
import org.shouwang.command.signin.SignInPages;
import org.shouwang.command.staff.StaffFeature;
import org.shouwang.command.store.AppenderLimits;
import org.shouwang.command.store.CommandStore;
import org.shouwang.command.store.Commands;
import org.shouwang.command.store.StreamBinding;
import org.shouwang.command.store.UniqueRules;
import org.shouwang.command.student.StudentFeature;
import org.shouwang.command.timer.TimerFeature;
import org.shouwang.command.watch.WatchFeature;
import org.shouwang.command.worry.WorryFeature;
import org.shouwang.contract.wire.EventWire;
import org.shouwang.log.keys.KeyDirectory;
import org.shouwang.log.keys.LocalKeyEncryption;
import org.shouwang.log.keys.PostgresRecordKeys;
import org.shouwang.web.WebFrame;
import org.shouwang.web.signin.SignInDatabase;
import org.shouwang.web.signin.SignInTables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The writer as one piece: import it where it is to run and offer a {@link CommandDatabase}, a
 * {@link KeyDirectory}, a {@link Clock} and a {@link MeterRegistry}.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    WebFrame.class,
    SignInTables.class,
    SignInPages.class,
    Directory.class,
    DeskFeature.class,
    SchoolFeature.class,
    FoundingFeature.class,
    StaffFeature.class,
    MembershipFeature.class,
    ScheduleFeature.class,
    StudentFeature.class,
    RosterImportFeature.class,
    TimerFeature.class,
    CasefileFeature.class,
    ResponseFeature.class,
    AttachmentFeature.class,
    PagingFeature.class,
    AlertFeature.class,
    WorryFeature.class,
    WatchFeature.class
})
public class CommandService {

    /** What the writer seals and opens events with. */
    public record CommandKeys(
            LocalKeyEncryption encryption, PostgresRecordKeys records, EventWire wire) {}

    @Bean
    CommandKeys commandKeys(CommandDatabase database, KeyDirectory directory) {
        var encryption = directory.keyEncryption();
        var records = new PostgresRecordKeys(database.pool(), encryption, directory.intake());
        records.check();
        return new CommandKeys(encryption, records, new EventWire(records));
    }

    @Bean(destroyMethod = "close")
    CommandStore commandStore(
            CommandDatabase database,
            CommandKeys keys,
            ObjectProvider<StreamBinding<?>> bindings,
            ObjectProvider<UniqueRules> rules,
            Clock clock,
            MeterRegistry metrics) {
        return CommandStore.open(
                new CommandStore.Parts(
                        database.pool(),
                        database.direct(),
                        keys.wire(),
                        List.copyOf(bindings.orderedStream().toList()),
                        UniqueRules.all(rules.orderedStream().toList()),
                        AppenderLimits.DEFAULT,
                        clock,
                        metrics));
    }

    @Bean
    Commands commands(CommandStore store) {
        return store.commands();
    }

    @Bean
    SignInDatabase commandSignIn(CommandDatabase database) {
        return SignInDatabase.ofWriter(database.pool());
    }
}
