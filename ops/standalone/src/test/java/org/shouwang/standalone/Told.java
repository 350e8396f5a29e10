package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shouwang.command.directory.Streams;
import org.shouwang.command.world.Visitor;
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

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9.]+)\"");

    private final Running running;
    private final SchoolId school;
    private final Newcomer student;
    private String after = "";

    Told(Running running, SchoolId school, Newcomer student) {
        this.running = running;
        this.school = school;
        this.student = student;
    }

    /** Draws the form and sends it; the answer leads on to another page. */
    String does(String login, String path, String... fields) {
        return leads(login, path, tries(login, path, fields));
    }

    HttpResponse<String> tries(String login, String path, String... fields) {
        Visitor visitor = opens(login, path);
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("commandId", UUID.randomUUID().toString()));
        all.addAll(seen(visitor.get(path).body()));
        return visitor.post(path, all.toArray(String[]::new));
    }

    /** What a page says unseen of what could be read on it. */
    private static List<String> seen(String page) {
        Matcher seen = SEEN.matcher(page);
        return seen.find() ? List.of("seen", seen.group(1)) : List.of();
    }

    /** The same with a picture. */
    String doesWithPicture(String login, String path, String field, byte[] picture, String... f) {
        Visitor visitor = opens(login, path);
        String[] all = with(f, "commandId", UUID.randomUUID().toString());
        return leads(login, path, visitor.upload(path, field, "screenshot.png", picture, all));
    }

    /** One of the buttons of a page that has several forms. */
    String presses(String login, String page, String path, String... fields) {
        return leads(login, path, opens(login, page).post(path, fields));
    }

    private Visitor opens(String login, String path) {
        Visitor visitor = running.as(login);
        assertThat(visitor.get(path).statusCode()).as("%s at %s", login, path).isEqualTo(200);
        return visitor;
    }

    private String leads(String login, String path, HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as("%s at %s: %s", login, path, Page.of(answer).text())
                .isIn(302, 303);
        String to = Visitor.location(answer);
        if (to.contains("after=")) {
            after = to.substring(to.indexOf("after="));
        }
        return to.replaceAll("[?#].*", "");
    }

    void records(String login, String fact, String... fields) {
        recordsFrom(login, Duration.ZERO, fact, fields);
    }

    /** What happened some time before it is written down. */
    void recordsFrom(String login, Duration ago, String fact, String... fields) {
        String second = login.equals("zuzhang") ? "deyu" : "zuzhang";
        does(
                login,
                path(fact),
                with(
                        fields,
                        "when",
                        running.moment(ago),
                        "by",
                        running.staff(login).toString(),
                        "second",
                        running.staff(second).toString()));
    }

    void acts(String login, String act, String... fields) {
        does(login, path("act/" + act), fields);
    }

    HttpResponse<String> triesTo(String login, String act, String... fields) {
        return tries(login, path("act/" + act), fields);
    }

    boolean mayOpen(String login, String act) {
        return sees(login, path("act/" + act)).status() == 200;
    }

    Page sees(String login, String path) {
        return Page.of(running.as(login).get(path));
    }

    /** The student's file, with everything in it that was done before. */
    Page file(String login) {
        Page page = sees(login, "/cases/" + casefile() + "?" + after);
        assertThat(page.status()).as("the file, read by %s", login).isEqualTo(200);
        return page;
    }

    /** How a step of the plan stands, as the psychology lead sees it. */
    Page.Step step(String id) {
        return file("zuzhang")
                .step(id)
                .orElseThrow(() -> new AssertionError("the plan does not ask for " + id));
    }

    boolean isAskedFor(String step) {
        return file("zuzhang").step(step).isPresent();
    }

    String path(String rest) {
        return "/do/responses/" + response() + "/" + rest;
    }

    /** Where everything is that can be recorded. */
    String menu() {
        return "/do/responses/" + response();
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

    List<Event> happened(StreamType type, UUID id) {
        return running.bean(Streams.class).read(new StreamId(type, id)).stream()
                .map(LoggedEvent::event)
                .map(Event.class::cast)
                .toList();
    }

    private static String[] with(String[] fields, String... more) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
