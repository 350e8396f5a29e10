package org.shouwang.command.directory;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import org.shouwang.command.CommandDatabase;
import org.shouwang.command.CommandService.CommandKeys;
import org.shouwang.log.Tail;
import org.shouwang.log.projection.EventReader;
import org.shouwang.log.projection.Projections;
import org.shouwang.search.StudentIndex;
import org.shouwang.web.frame.SchoolZones;
import org.shouwang.web.frame.StaffNames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the directory together and keeps it up to date. */
@Configuration(proxyBeanMethods = false)
public class Directory {

    @Bean
    CommandProjections commandProjections(
            CommandDatabase database, CommandKeys keys, MeterRegistry metrics) {
        var projections =
                new Projections(
                        database.pool(),
                        "command",
                        EventReader.of(keys.wire()),
                        List.of(
                                new MembershipRows(),
                                new SchoolRows(),
                                new DutyRows(),
                                new StudentRows(new StudentIndex(keys.encryption().blindIndex())),
                                new CaseRows()),
                        Optional.of(metrics));
        projections.catchUp();
        return new CommandProjections(projections, new Tail(database.direct()));
    }

    @Bean
    Schools schools(CommandDatabase database) {
        return new Schools(JdbcClient.create(database.pool()));
    }

    @Bean
    Duties duties(CommandDatabase database) {
        return new Duties(JdbcClient.create(database.pool()));
    }

    @Bean
    Streams streams(CommandDatabase database, CommandKeys keys) {
        return new Streams(JdbcClient.create(database.pool()), keys.wire());
    }

    @Bean
    Students students(
            CommandDatabase database, CommandKeys keys, Streams streams, Schools schools) {
        return new Students(
                JdbcClient.create(database.pool()),
                new StudentIndex(keys.encryption().blindIndex()),
                streams,
                schools);
    }

    @Bean
    Staff staff(Streams streams) {
        return new Staff(streams);
    }

    @Bean
    Cases cases(CommandDatabase database) {
        return new Cases(JdbcClient.create(database.pool()));
    }

    @Bean
    StaffNames commandStaffNames(Staff staff) {
        return who -> staff.name(who.staff());
    }

    @Bean
    SchoolZones commandSchoolZones(Schools schools) {
        return school -> schools.find(school).map(School::zone);
    }
}
