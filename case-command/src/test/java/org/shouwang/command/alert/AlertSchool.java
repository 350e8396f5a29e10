package org.shouwang.command.alert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.shouwang.command.directory.Directory.CommandProjections;
import org.shouwang.command.paging.PagingStory;
import org.shouwang.command.paging.Pagings;
import org.shouwang.command.paging.decision.PagingState.Running;
import org.shouwang.command.paging.decision.PagingState.Stopped;
import org.shouwang.command.schedule.decision.ScheduleCommand;
import org.shouwang.command.staff.decision.StaffCommand;
import org.shouwang.command.timer.Timers;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestSchool.Person;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.ContactId;
import org.shouwang.contract.id.DutyId;
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.contract.staff.StaffEvent.Channel;
import org.shouwang.log.EventLog;
import org.shouwang.postgres.DatabaseRole;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A school in which alerts are raised. */
final class AlertSchool {

    final TestWorld world;
    final TestSchool school;

    AlertSchool(TestWorld world) {
        this.world = world;
        this.school = world.school();
    }

    /** The schools of tests are simulated, and no simulated alert wakes an operator. */
    void isReal() {
        JdbcClient.create(world.database().dataSource(DatabaseRole.MIGRATE))
                .sql("update command.school set simulated = false where school_id = ?")
                .param(school.id().value())
                .update();
    }

    Visitor as(Role role) {
        return school.as(role);
    }

    Person person(Role role) {
        return school.person(role);
    }

    void onDuty(Role role) {
        onDuty(person(role), role);
    }

    void onDuty(Person person, Role role) {
        school.send(
                new ScheduleCommand.AssignDuty(
                        new DutyId(UUID.randomUUID()),
                        school.id(),
                        person.staff(),
                        role,
                        school.now(),
                        school.now().plus(Duration.ofHours(12)),
                        Set.of(role),
                        person(Role.PRINCIPAL).staff()));
    }

    void contact(Role role, Channel channel, String address) {
        school.send(
                new StaffCommand.AddContact(
                        person(role).staff(),
                        new ContactId(UUID.randomUUID()),
                        channel,
                        Confidential.of(address)));
    }

    /** Raises an alert as the duty teacher. */
    AlertId raise(String... fields) {
        return raised(as(Role.DUTY_TEACHER).post("/raise", fields));
    }

    AlertId raise() {
        return raise("who", "302 的高个子女生", "danger", "NOW", "account", "她说明天不用叫她了");
    }

    /** Somebody takes it up and an adult is there. */
    void takeUp(AlertId alert) {
        as(Role.COUNSELOR).post("/do/alerts/" + alert + "/acknowledge", "note", "我去看");
        as(Role.DUTY_TEACHER).post("/raise/" + alert + "/supervision");
    }

    /** The same, and help was called: all that the plan asks for before it may be dismissed. */
    void attendTo(AlertId alert) {
        takeUp(alert);
        as(Role.DUTY_TEACHER).post("/raise/" + alert + "/emergency", "service", "AMBULANCE");
    }

    /** The alert that an answer leads to. */
    static AlertId raised(HttpResponse<String> answer) {
        String to = Visitor.location(answer);
        return AlertId.of(to.substring("/raise/".length(), "/raise/".length() + 36));
    }

    PagingStory paging(AlertId alert) {
        return world.bean(Pagings.class).of(alert);
    }

    List<LoggedEvent> events(AlertId alert) {
        return world.bean(Alerts.class).get(alert).events();
    }

    <E extends PagingEvent> List<E> paged(AlertId alert, Class<E> type) {
        return paging(alert).events().stream()
                .map(LoggedEvent::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    void pass(Duration time) throws SQLException {
        world.clock().pass(time);
        world.bean(Timers.class).runOnce(world.clock().instant());
    }

    void untilPagingStops(AlertId alert) {
        Awaitility.await().until(() -> paging(alert).state() instanceof Stopped);
    }

    void untilPagingRuns(AlertId alert) {
        Awaitility.await().until(() -> paging(alert).state() instanceof Running);
    }

    /** Waits until the directory knows what is in the log. */
    void settle() {
        world.bean(CommandProjections.class)
                .await(new EventLog(world.database().dataSource(DatabaseRole.COMMAND)).head());
    }

    HttpResponse<String> machine(String secret, String method, String path, String body) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + world.port() + path))
                            .header("Authorization", "Bearer " + secret)
                            .header("Content-Type", "application/json")
                            .method(method, BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What stands unseen in the page of somebody who reads all there is now. */
    String seen(AlertId alert) {
        return String.valueOf(world.bean(Alerts.class).get(alert).facts().lastWord());
    }
}
