package org.shouwang.command.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shouwang.command.casefile.decision.CasefileCommand;
import org.shouwang.command.directory.Streams;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Event;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.casefile.CasefileEvent;
import org.shouwang.contract.id.CasefileId;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.response.ResponseEvent;

/** A response of the first student of a school, worked on by its forms. */
final class Responding {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([a-zA-Z-]+)\" value=\"([^\"]*)\"");

    private final TestSchool school;
    private final CasefileId casefile;
    private final ResponseId response;

    private Responding(TestSchool school, CasefileId casefile, ResponseId response) {
        this.school = school;
        this.casefile = casefile;
        this.response = response;
    }

    static Responding started(TestSchool school, String level) {
        CasefileId casefile = Starts.casefileOf(school.id(), school.student(0));
        var lead = school.person(Role.COUNSELOR).staff();
        school.send(new CasefileCommand.Open(casefile, school.id(), school.student(0), lead, lead));
        HttpResponse<String> started =
                school.as(Role.MORAL_EDUCATION_DIRECTOR)
                        .post(
                                "/do/casefiles/" + casefile + "/respond",
                                "student",
                                school.student(0).toString(),
                                "level",
                                level,
                                "reason",
                                "示例");
        assertThat(started.statusCode()).as(started.body()).isEqualTo(302);
        ResponseId response =
                read(school, StreamType.CASEFILE, casefile.value())
                        .filter(CasefileEvent.ResponseLinked.class::isInstance)
                        .map(e -> ((CasefileEvent.ResponseLinked) e).response())
                        .toList()
                        .getLast();
        return new Responding(school, casefile, response);
    }

    ResponseId id() {
        return response;
    }

    CasefileId casefile() {
        return casefile;
    }

    /** Something that happened a while ago, told by somebody who was there. */
    HttpResponse<String> record(Role role, String fact, String... fields) {
        return tell(role, "/record/" + fact, fields);
    }

    HttpResponse<String> assess(Role role, String instrument, String... fields) {
        return tell(role, "/assess/" + instrument, fields);
    }

    private HttpResponse<String> tell(Role role, String form, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(
                List.of("when", "2026-11-23T23:04", "by", school.person(role).staff().toString()));
        Visitor visitor = school.as(role);
        visitor.get(path() + form);
        return visitor.post(path() + form, all.toArray(String[]::new));
    }

    /** The form of an act as it is drawn for somebody now. */
    HttpResponse<String> look(Role role, String act) {
        return school.as(role).get(path() + "/act/" + act);
    }

    /** Looks at the form of an act, fills it in and sends it. */
    HttpResponse<String> act(Role role, String act, String... fields) {
        return send(role, act, look(role, act).body(), fields);
    }

    /** Sends a form that was drawn before, with what stands in it unseen. */
    HttpResponse<String> send(Role role, String act, String drawn, String... fields) {
        List<String> all = new ArrayList<>(List.of("commandId", UUID.randomUUID().toString()));
        Matcher hidden = HIDDEN.matcher(drawn);
        while (hidden.find()) {
            if (!hidden.group(1).equals("commandId")) {
                all.addAll(List.of(hidden.group(1), hidden.group(2)));
            }
        }
        all.addAll(List.of(fields));
        return school.as(role).post(path() + "/act/" + act, all.toArray(String[]::new));
    }

    List<Event> events() {
        return read(school, StreamType.RESPONSE, response.value()).toList();
    }

    List<LoggedEvent> logged() {
        return school.world()
                .bean(Streams.class)
                .read(new StreamId(StreamType.RESPONSE, response.value()));
    }

    <E extends ResponseEvent> List<E> events(Class<E> type) {
        return events().stream().filter(type::isInstance).map(type::cast).toList();
    }

    String path() {
        return "/do/responses/" + response;
    }

    private static Stream<Event> read(TestSchool school, StreamType type, UUID id) {
        return school.world().bean(Streams.class).read(new StreamId(type, id)).stream()
                .map(LoggedEvent::event);
    }
}
