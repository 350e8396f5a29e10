package org.shouwang.command.student;

import org.shouwang.command.CommandDatabase;
import org.shouwang.command.CommandService.CommandKeys;
import org.shouwang.command.desk.Shown;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.directory.Staff;
import org.shouwang.command.directory.Streams;
import org.shouwang.command.directory.Students;
import org.shouwang.command.school.Office;
import org.shouwang.command.store.CommandStore;
import org.shouwang.command.store.StreamBinding;
import org.shouwang.command.store.UniqueRules;
import org.shouwang.contract.StreamType;
import org.shouwang.web.signin.OpenPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Students and their guardians. */
@Configuration(proxyBeanMethods = false)
@Import({
    StudentFinder.class,
    StudentsPage.class,
    EnrolPage.class,
    RecordPage.class,
    MergePage.class,
    GuardiansPage.class,
    BarringPage.class,
    ConflictsPage.class
})
public class StudentFeature {

    @Bean
    StreamBinding<?> studentBinding() {
        return new StreamBinding<>(
                StreamType.STUDENT, StudentAggregate.class, StudentAggregate::new);
    }

    @Bean
    UniqueRules studentNumbers(CommandKeys keys) {
        return new StudentNumbers(keys.encryption().blindIndex());
    }

    /** Also without a session, on a known device; whoever is signed in is asked for a role. */
    @Bean
    OpenPath studentFinderPath() {
        return new OpenPath(StudentFinder.PATH, true);
    }

    @Bean
    StudentPage studentPage(
            Students students,
            Cases cases,
            CommandStore store,
            Staff staff,
            Office office,
            Shown shown) {
        return new StudentPage(students, new Calls(cases, store), store, staff, office, shown);
    }

    @Bean
    Holders holders(NumberHolders numbers, Students students) {
        return new Holders(numbers, students);
    }

    @Bean
    Conflicts conflicts(CommandDatabase database, Streams streams) {
        return new Conflicts(JdbcClient.create(database.pool()), streams);
    }

    @Bean
    NumberHolders numberHolders(CommandDatabase database, CommandKeys keys) {
        return new NumberHolders(
                JdbcClient.create(database.pool()), keys.encryption().blindIndex());
    }
}
