package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.shouwang.command.directory.Streams;
import org.shouwang.contract.Event;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.casefile.CasefileEvent;
import org.shouwang.contract.id.CasefileId;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.id.SchoolId;

/** What people of the school do about one student, by the forms they have. */
final class Told {

    private final Running running;
    private final SchoolId school;
    private final Newcomer student;

    Told(Running running, SchoolId school, Newcomer student) {
        this.running = running;
        this.school = school;
        this.student = student;
    }

    /** Draws the form and sends it; the answer leads on to another page. */
    String does(String login, String path, String... fields) {
        HttpResponse<String> answer = tries(login, path, fields);
        assertThat(answer.statusCode())
                .as("%s at %s: %s", login, path, faults(answer.body()))
                .isIn(302, 303);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    HttpResponse<String> tries(String login, String path, String... fields) {
        Browser browser = running.as(login);
        assertThat(browser.get(path).statusCode()).as("%s at %s", login, path).isEqualTo(200);
        var all = new ArrayList<>(List.of("commandId", UUID.randomUUID().toString()));
        all.addAll(List.of(fields));
        return browser.post(path, all.toArray(String[]::new));
    }

    void records(String login, String fact, String... fields) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("when", running.moment(), "by", running.staff(login).toString()));
        String second = login.equals("zuzhang") ? "deyu" : "zuzhang";
        all.addAll(List.of("second", running.staff(second).toString()));
        does(login, responsePath() + fact, all.toArray(String[]::new));
    }

    void acts(String login, String act, String... fields) {
        does(login, responsePath() + "act/" + act, fields);
    }

    HttpResponse<String> triesTo(String login, String act, String... fields) {
        return tries(login, responsePath() + "act/" + act, fields);
    }

    boolean mayOpen(String login, String act) {
        return running.as(login).get(responsePath() + "act/" + act).statusCode() == 200;
    }

    private String responsePath() {
        return "/do/responses/" + response() + "/";
    }

    ResponseId response() {
        return happened(StreamType.CASEFILE, casefile().value()).stream()
                .filter(CasefileEvent.ResponseLinked.class::isInstance)
                .map(event -> ((CasefileEvent.ResponseLinked) event).response())
                .toList()
                .getLast();
    }

    CasefileId casefile() {
        return new CasefileId(
                UUID.nameUUIDFromBytes(
                        ("casefile " + school + " " + student.id())
                                .getBytes(StandardCharsets.UTF_8)));
    }

    List<Event> happened() {
        return happened(StreamType.RESPONSE, response().value());
    }

    private List<Event> happened(StreamType type, UUID id) {
        return running.bean(Streams.class).read(new StreamId(type, id)).stream()
                .map(LoggedEvent::event)
                .map(Event.class::cast)
                .toList();
    }

    private static String faults(String body) {
        int at = body.indexOf("<main");
        return at < 0 ? body : body.substring(at).replaceAll("<[^>]+>|\\s+", " ");
    }
}
