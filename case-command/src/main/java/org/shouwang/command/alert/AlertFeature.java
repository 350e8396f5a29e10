package org.shouwang.command.alert;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.shouwang.command.CommandDatabase;
import org.shouwang.command.alert.decision.AlertCommand;
import org.shouwang.command.alert.decision.AlertDecider;
import org.shouwang.command.alert.decision.AlertTimes;
import org.shouwang.command.attachment.Attachments;
import org.shouwang.command.desk.Desk;
import org.shouwang.command.desk.Targets;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.directory.Directory.CommandProjections;
import org.shouwang.command.directory.Schools;
import org.shouwang.command.directory.Staff;
import org.shouwang.command.directory.Students;
import org.shouwang.command.paging.Ladders;
import org.shouwang.command.paging.Pagings;
import org.shouwang.command.plan.SchoolPlans;
import org.shouwang.command.plan.decision.Plans;
import org.shouwang.command.store.CommandStore;
import org.shouwang.command.store.Commands;
import org.shouwang.command.store.Lane;
import org.shouwang.command.store.StreamBinding;
import org.shouwang.command.timer.TimerBinding;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.AlertId;
import org.shouwang.log.EventLog;
import org.shouwang.log.News;
import org.shouwang.web.frame.WaitingAlerts;
import org.shouwang.web.signin.KnownDevices;
import org.shouwang.web.signin.MembershipsNow;
import org.shouwang.web.signin.OpenPath;
import org.shouwang.web.signin.Presence;
import org.shouwang.web.signin.WhoNow;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.ContextClosedEvent;

/** Alerts: their stream, timers, pages and API. */
@Configuration(proxyBeanMethods = false)
@Import({
    RaisePage.class,
    AnswerPage.class,
    TellingMore.class,
    HandlingPages.class,
    DismissalPages.class,
    AlertApi.class,
    WaitingPage.class
})
public class AlertFeature {

    @Bean
    AlertDecider alertDecider(Plans plans) {
        return new AlertDecider(AlertTimes.standard(), plans);
    }

    @Bean
    StreamBinding<?> alertBinding(AlertDecider decider) {
        return new StreamBinding<>(
                StreamType.ALERT, AlertAggregate.class, () -> new AlertAggregate(decider));
    }

    @Bean
    TimerBinding alertTimers() {
        return new TimerBinding(
                StreamType.ALERT,
                Lane.ALERT,
                (timer, _) -> List.of(new AlertCommand.Due(new AlertId(timer.stream().id()))));
    }

    @Bean
    OpenPath raisePath() {
        return new OpenPath("/raise", true);
    }

    @Bean
    OpenPath answerPath() {
        return new OpenPath("/raise/**", true);
    }

    @Bean
    OpenPath liveAlertPath() {
        return new OpenPath("/do/live/alerts/*", true);
    }

    @Bean
    Alerts alerts(CommandStore store, AlertDecider decider) {
        return new Alerts(store.streams(), decider);
    }

    @Bean(destroyMethod = "close")
    News alertNews(CommandDatabase database, CommandProjections projections) {
        return News.follow(
                new EventLog(database.pool()),
                projections.tail(),
                "alert-news",
                Set.of(StreamType.ALERT, StreamType.PAGING));
    }

    @Bean(destroyMethod = "close")
    AlertWatch alertWatch(
            News alertNews,
            Alerts alerts,
            Pagings pagings,
            Ladders ladders,
            Cases cases,
            Commands commands,
            Clock clock) {
        return new AlertWatch(alerts, pagings, ladders, cases, commands, clock).start(alertNews);
    }

    @Bean(destroyMethod = "close")
    LiveAlerts liveAlerts(News alertNews) {
        return new LiveAlerts().start(alertNews);
    }

    /** Before the server waits for requests to end: open pages would keep it waiting. */
    @Bean
    ApplicationListener<ContextClosedEvent> liveAlertsEnd(LiveAlerts live) {
        return _ -> live.close();
    }

    @Bean
    RunningResponses runningResponses(Cases cases) {
        return new RunningResponses(cases);
    }

    @Bean
    Pupils pupils(Students students) {
        return new Pupils(students);
    }

    @Bean
    Reporters reporters(
            WhoNow who,
            MembershipsNow memberships,
            KnownDevices devices,
            Presence presence,
            Schools schools,
            Desk desk,
            Targets targets) {
        return new Reporters(who, memberships, devices, presence, schools, desk, targets);
    }

    @Bean
    Raising raising(
            Desk desk,
            Ladders ladders,
            Attachments attachments,
            RunningResponses responses,
            Clock clock) {
        return new Raising(desk, ladders, attachments, responses, clock);
    }

    @Bean
    Calling calling(Ladders ladders, Staff staff) {
        return new Calling(ladders, staff);
    }

    @Bean
    AlertSight alertSight(
            Pagings pagings, Calling calling, Staff staff, SchoolPlans plans, Clock clock) {
        return new AlertSight(pagings, calling, staff, plans, clock);
    }

    @Bean
    WaitingAlerts waitingAlerts(Cases cases, Alerts alerts, Desk desk, Targets targets) {
        return new WaitingNow(cases, alerts, desk, targets);
    }

    @Bean
    AlertWords alertWords(Pupils pupils, Staff staff) {
        return new AlertWords(pupils, staff);
    }

    @Bean
    AlertBrief alertBrief(Alerts alerts, Reporters reporters, AnswerPage page) {
        return new AlertBrief(alerts, reporters, page);
    }

    @Bean
    SchoolPlans schoolPlans(Schools schools, Plans plans, Clock clock) {
        return new SchoolPlans(schools, plans, clock);
    }

    @Bean
    Dismissals dismissals(
            Alerts alerts,
            SchoolPlans schools,
            Plans plans,
            Desk desk,
            Targets targets,
            Clock clock) {
        return new Dismissals(alerts, schools, plans, desk, targets, clock);
    }

    @Bean
    Deeds deeds(
            Alerts alerts,
            Pupils pupils,
            RunningResponses responses,
            Desk desk,
            Targets targets,
            Clock clock) {
        return new Deeds(alerts, pupils, responses, desk, targets, clock);
    }
}
