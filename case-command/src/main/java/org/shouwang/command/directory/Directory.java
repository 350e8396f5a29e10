package org.shouwang.command.directory;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
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
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the directory together and keeps it up to date. */
@Configuration(proxyBeanMethods = false)
public class Directory {

    /**
     * The rows behind the directory, and how far they are. They follow the log by themselves from
     * when everything is built, before a page is served; what is sent earlier is folded by who
     * waits for it.
     */
    public static final class CommandProjections implements SmartLifecycle {

        private static final List<String> PARTS =
                List.of("memberships", "newcomers", "schools", "duties", "students", "cases");

        /** A page is not kept waiting longer than people wait for a page. */
        private static final Duration PATIENCE = Duration.ofSeconds(2);

        private final Projections projections;
        private final Tail tail;
        private volatile boolean running;

        CommandProjections(Projections projections, Tail tail) {
            this.projections = projections;
            this.tail = tail;
        }

        public Projections projections() {
            return projections;
        }

        public Tail tail() {
            return tail;
        }

        /**
         * Waits until the directory shows what stands up to a position, so that people see what
         * they have just done. Bounded: a directory that is behind is no reason to fail what is
         * recorded.
         */
        public void await(long position) {
            if (!running) {
                projections.catchUp();
                return;
            }
            long end = System.nanoTime() + PATIENCE.toNanos();
            for (String part : PARTS) {
                var left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
                projections.progress().awaitPosition(part, position, left);
            }
        }

        @Override
        public void start() {
            projections.catchUp();
            projections.start(tail);
            tail.start();
            running = true;
        }

        @Override
        public void stop() {
            running = false;
            projections.close();
            tail.close();
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        /** Before the web server is, and until after it. */
        @Override
        public int getPhase() {
            return 0;
        }
    }

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
                                new NewcomerRows(),
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
            CommandDatabase database,
            CommandKeys keys,
            Streams streams,
            Schools schools,
            Clock clock) {
        return new Students(
                JdbcClient.create(database.pool()),
                new StudentIndex(keys.encryption().blindIndex()),
                streams,
                schools,
                clock);
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
