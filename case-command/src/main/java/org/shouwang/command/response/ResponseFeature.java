package org.shouwang.command.response;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.shouwang.command.Command;
import org.shouwang.command.CommandDatabase;
import org.shouwang.command.alert.Raising;
import org.shouwang.command.casefile.Responses;
import org.shouwang.command.desk.Desk;
import org.shouwang.command.desk.Shown;
import org.shouwang.command.desk.Targets;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.directory.Directory.CommandProjections;
import org.shouwang.command.directory.Schools;
import org.shouwang.command.directory.Staff;
import org.shouwang.command.directory.Streams;
import org.shouwang.command.directory.Students;
import org.shouwang.command.plan.decision.Plans;
import org.shouwang.command.response.decision.ResponseCommand;
import org.shouwang.command.store.Commands;
import org.shouwang.command.store.Lane;
import org.shouwang.command.store.StreamBinding;
import org.shouwang.command.store.UniqueRules;
import org.shouwang.command.timer.TimerBinding;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.log.EventLog;
import org.shouwang.log.News;
import org.shouwang.web.text.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Running an emergency plan for a student. */
@Configuration(proxyBeanMethods = false)
@Import({StartPage.class, MenuPage.class, FactPage.class, AssessPage.class, ActPage.class})
public class ResponseFeature {

    @Bean
    StreamBinding<?> responseStreams(Plans plans) {
        return new StreamBinding<>(
                StreamType.RESPONSE, ResponseAggregate.class, () -> new ResponseAggregate(plans));
    }

    @Bean
    UniqueRules oneOpenResponse() {
        return new OneOpenResponse();
    }

    @Bean
    TimerBinding responseTimers() {
        return new TimerBinding(
                StreamType.RESPONSE,
                Lane.ORDINARY,
                (timer, _) ->
                        List.of(new ResponseCommand.Due(new ResponseId(timer.stream().id()))));
    }

    /** Named so that it is told apart from the news of alerts. */
    @Bean(destroyMethod = "close")
    News studentNews(CommandDatabase database, CommandProjections projections) {
        return News.follow(
                new EventLog(database.pool()),
                projections.tail(),
                "student-news",
                Set.of(StreamType.STUDENT));
    }

    @Bean(destroyMethod = "close")
    FamilyWatch familyWatch(
            News studentNews, Cases cases, Students students, Streams streams, Commands commands) {
        return new FamilyWatch(cases, students, streams, commands).start(studentNews);
    }

    @Bean
    Starts starts(
            Cases cases,
            Schools schools,
            Students students,
            Streams streams,
            Plans plans,
            Clock clock) {
        return new Starts(cases, schools, students, streams, plans, clock);
    }

    @Bean
    ToldOnAlerts toldOnAlerts(Cases cases) {
        return new ToldOnAlerts(cases);
    }

    @Bean
    Responses endedResponses() {
        return responses -> responses.stream().<Command>map(ResponseCommand.HasEnded::new).toList();
    }

    @Bean
    FollowedUp followedUp(Room room, Cases cases, Students students, Streams streams) {
        return new FollowedUp(room, cases, students, streams);
    }

    @Bean
    Taking taking(Desk desk, Raising raising, Texts texts) {
        return new Taking(desk, raising, texts);
    }

    @Bean
    Moving moving(Plans plans, Staff staff) {
        return new Moving(plans, staff);
    }

    @Bean
    Scripts scripts(Schools schools, Staff staff, Texts texts, Streams streams, Clock clock) {
        return new Scripts(schools, staff, texts, new Places(streams), clock);
    }

    @Bean
    Family family(Desk desk, Shown shown, Staff staff) {
        return new Family(desk, shown, staff);
    }

    @Bean
    Room room(
            Cases cases,
            Schools schools,
            Staff staff,
            Students students,
            Streams streams,
            Plans plans,
            Desk desk,
            Targets targets,
            Clock clock,
            Shown shown) {
        return new Room(
                cases, schools, staff, students, streams, plans, desk, targets, clock, shown);
    }
}
