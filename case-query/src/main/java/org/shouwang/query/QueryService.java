package org.shouwang.query;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.shouwang.contract.wire.EventWire;
import org.shouwang.log.Tail;
import org.shouwang.log.keys.KeyDirectory;
import org.shouwang.log.keys.PostgresRecordKeys;
import org.shouwang.log.projection.EventReader;
import org.shouwang.log.projection.Projection;
import org.shouwang.log.projection.Projections;
import org.shouwang.query.alerts.AlertsFeature;
import org.shouwang.query.audit.AuditFeature;
import org.shouwang.query.cases.CasesFeature;
import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.live.LiveFeature;
import org.shouwang.query.people.Schools;
import org.shouwang.query.people.Staff;
import org.shouwang.query.people.Students;
import org.shouwang.query.permit.Sight;
import org.shouwang.query.permit.Things;
import org.shouwang.query.plan.PlanLibrary;
import org.shouwang.query.refusals.RefusalsFeature;
import org.shouwang.query.rows.AlertRows;
import org.shouwang.query.rows.CaseRows;
import org.shouwang.query.rows.EntryRows;
import org.shouwang.query.rows.PeopleRows;
import org.shouwang.query.rows.ProposalRows;
import org.shouwang.query.rows.StepRows;
import org.shouwang.query.rows.StudentRows;
import org.shouwang.query.rows.WorryRows;
import org.shouwang.query.status.StatusFeature;
import org.shouwang.query.store.AfterPosition;
import org.shouwang.query.store.QueryProjections;
import org.shouwang.query.store.QueryStore;
import org.shouwang.query.store.Streams;
import org.shouwang.query.today.TodayFeature;
import org.shouwang.query.words.Tellers;
import org.shouwang.query.words.Untold;
import org.shouwang.query.worries.WorriesFeature;
import org.shouwang.search.StudentIndex;
import org.shouwang.web.WebFrame;
import org.shouwang.web.frame.SchoolZones;
import org.shouwang.web.frame.StaffNames;
import org.shouwang.web.signin.SignInDatabase;
import org.shouwang.web.signin.SignInTables;
import org.shouwang.web.text.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The reader as one piece: import it where it is to run and offer a {@link QueryDatabase} whose
 * schema {@link QuerySchema} has made, a {@link KeyDirectory}, a {@link Clock} and a {@link
 * MeterRegistry}. It opens what is confidential and never makes a key.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    WebFrame.class,
    SignInTables.class,
    TodayFeature.class,
    CasesFeature.class,
    AlertsFeature.class,
    WorriesFeature.class,
    AuditFeature.class,
    RefusalsFeature.class,
    LiveFeature.class,
    StatusFeature.class
})
public class QueryService {

    @Bean
    SignInDatabase querySignIn(QueryDatabase database) {
        return SignInDatabase.ofReader(database.pool());
    }

    @Bean
    QueryStore queryStore(QueryDatabase database, KeyDirectory directory) {
        var keys =
                new PostgresRecordKeys(
                        database.pool(), directory.keyEncryption(), directory.intake());
        keys.check();
        return new QueryStore(
                JdbcClient.create(database.pool()),
                new Streams(EventReader.of(new EventWire(keys))));
    }

    @Bean
    StudentIndex queryStudentIndex(KeyDirectory directory) {
        return new StudentIndex(directory.keyEncryption().blindIndex());
    }

    @Bean
    PlanLibrary queryPlans() {
        return new PlanLibrary();
    }

    @Bean
    QueryProjections queryProjections(
            QueryDatabase database,
            QueryStore store,
            PlanLibrary plans,
            StudentIndex index,
            MeterRegistry metrics) {
        List<Projection> all =
                List.of(
                        new PeopleRows(),
                        new StudentRows(index),
                        new AlertRows(),
                        new WorryRows(),
                        new CaseRows(plans),
                        new ProposalRows(),
                        new StepRows(plans, store.streams()),
                        new EntryRows());
        var projections =
                new Projections(
                        database.pool(),
                        QuerySchema.NAME,
                        store.streams().reader(),
                        all,
                        Optional.of(metrics));
        projections.catchUp();
        return new QueryProjections(
                projections,
                new Tail(database.direct()),
                all.stream().map(Projection::name).toList());
    }

    @Bean
    Sight querySight(QueryStore store, Clock clock) {
        return new Sight(store.sql(), clock);
    }

    @Bean
    Things queryThings(QueryStore store) {
        return new Things(store.sql());
    }

    @Bean
    ReadingRoom queryReadingRoom(QueryStore store, Sight sight) {
        return new ReadingRoom(store.sql(), sight);
    }

    @Bean
    Schools querySchools(QueryStore store) {
        return new Schools(store.sql());
    }

    @Bean
    Staff queryStaff(QueryStore store) {
        return new Staff(store.sql(), store.streams());
    }

    @Bean
    Students queryStudents(QueryStore store, Schools schools) {
        return new Students(store.sql(), store.streams(), schools);
    }

    @Bean
    Tellers queryTellers(Texts texts, Staff staff, Students students, MeterRegistry metrics) {
        return new Tellers(texts, staff, students, new Untold(metrics));
    }

    @Bean
    StaffNames queryStaffNames(Staff staff) {
        return who -> staff.name(who.staff().value());
    }

    @Bean
    SchoolZones querySchoolZones(Schools schools) {
        return schools::zone;
    }

    @Bean
    WebMvcConfigurer queryAfterPosition(QueryProjections projections) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AfterPosition(projections))
                        .addPathPatterns(
                                "/today", "/cases/**", "/alerts/**", "/worries", "/audit/**");
            }
        };
    }
}
