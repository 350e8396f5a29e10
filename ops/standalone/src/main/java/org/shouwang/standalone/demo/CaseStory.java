package org.shouwang.standalone.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.shouwang.command.Command;
import org.shouwang.command.alert.decision.AlertCommand;
import org.shouwang.command.casefile.decision.CasefileCommand;
import org.shouwang.command.paging.decision.PagingCommand;
import org.shouwang.command.response.decision.ResponseCommand;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.casefile.CasefileEvent.Relation;
import org.shouwang.contract.id.CasefileId;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.paging.PagingEvent.Reason;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.token.LevelId;

/** One response, from its start to where it is now, and who writes in it. */
final class CaseStory {

    private final Stage stage;
    private final Alerts alerts;
    private final int number;
    private final Pupil pupil;
    private final AlertStory alert;
    private final ResponseId response;

    CaseStory(Stage stage, Alerts alerts, int number, Pupil pupil, AlertStory alert) {
        this.stage = stage;
        this.alerts = alerts;
        this.number = number;
        this.pupil = pupil;
        this.alert = alert;
        this.response = new ResponseId(Ids.named("response/" + number));
    }

    int number() {
        return number;
    }

    Pupil pupil() {
        return pupil;
    }

    ResponseId response() {
        return response;
    }

    Stage stage() {
        return stage;
    }

    Danger danger() {
        return alert.danger();
    }

    Instant origin() {
        return alert.raisedAt();
    }

    /** When the plan began. */
    Instant started() {
        return origin().plus(Duration.ofMinutes(9L + number % 4));
    }

    Person finder() {
        return alert.finder();
    }

    /** Who had the duty when it began stays with it to the end. */
    Person counselor() {
        return stage.rota().counselor(origin());
    }

    /** One file per student and school, as the product's own pages derive it. */
    CasefileId casefile() {
        return new CasefileId(
                UUID.nameUUIDFromBytes(
                        ("casefile " + Hands.SCHOOL + " " + pupil.id())
                                .getBytes(StandardCharsets.UTF_8)));
    }

    void start(String level) {
        alert.acknowledge(Duration.ofMinutes(2L + number % 4));
        if (danger() == Danger.NOW) {
            alert.callAmbulance(Duration.ofSeconds(70L + number % 50));
        }
        stage.agenda().at(started(), () -> begin(level));
    }

    private void begin(String level) {
        Person by = counselor();
        stage.hands()
                .send(
                        by,
                        new CasefileCommand.Open(
                                casefile(), Hands.SCHOOL, pupil.id(), by.staff(), by.staff()),
                        new CasefileCommand.LinkResponse(casefile(), response, by.staff()),
                        new ResponseCommand.Start(
                                response,
                                casefile(),
                                Hands.SCHOOL,
                                pupil.id(),
                                Optional.of(alert.takenOver()),
                                Story.ZONE,
                                stage.plan().now(),
                                new LevelId(level),
                                Confidential.of(Words.level(number, level)),
                                by.staff(),
                                alert.carried(),
                                Household.of(pupil)),
                        new AlertCommand.OpenResponse(alert.id(), response, pupil.id(), by.staff()),
                        new PagingCommand.Stop(alert.id(), Reason.RESPONSE_OPENED));
        stage.hands()
                .send(
                        by,
                        new CasefileCommand.AddParticipant(
                                casefile(),
                                pupil.teacher().staff(),
                                Relation.CLASS_TEACHER,
                                false,
                                by.staff()));
    }

    /** Somebody else raises an alert about the student, and the response takes it in. */
    void again(Danger danger, Instant at) {
        AlertStory further = alerts.raise(pupil, danger, at);
        further.acknowledge(Duration.ofMinutes(3));
        Person by = stage.rota().counselor(at);
        act(
                at.plus(Duration.ofMinutes(11)),
                by,
                () ->
                        new ResponseCommand.JoinAlert(
                                response, further.takenOver(), further.carried(), by.staff()),
                new AlertCommand.JoinResponse(further.id(), response, pupil.id(), by.staff()),
                new PagingCommand.Stop(further.id(), Reason.RESPONSE_OPENED));
    }

    /** Something that somebody did and recorded at once. */
    void fact(Instant at, Person by, Function<Entry, ResponseFact> fact) {
        record(at, at, by, Optional.empty(), fact);
    }

    /** Something that two did. */
    void together(Instant at, Person by, Person second, Function<Entry, ResponseFact> fact) {
        record(at, at, by, Optional.of(second), fact);
    }

    /** Something that was written down only some time after it was done. */
    void late(Instant at, Duration behind, Person by, Function<Entry, ResponseFact> fact) {
        record(at, at.plus(behind), by, Optional.empty(), fact);
    }

    /** Something that came before what the plan asks first, and why. */
    void outOfOrder(Instant at, Person by, String why, Function<Entry, ResponseFact> fact) {
        act(
                at,
                by,
                () ->
                        new ResponseCommand.Record(
                                response,
                                fact.apply(entry(at, by, Optional.empty(), Optional.empty())),
                                Optional.of(Confidential.of(why))));
    }

    private void record(
            Instant at,
            Instant written,
            Person by,
            Optional<Person> second,
            Function<Entry, ResponseFact> fact) {
        act(
                written,
                by,
                () ->
                        new ResponseCommand.Record(
                                response,
                                fact.apply(entry(at, by, second, Optional.empty())),
                                Optional.empty()));
    }

    Entry entry(Instant at, Person by, Optional<Person> second, Optional<EntryId> corrects) {
        return new Entry(
                stage.hands().entry(),
                Occurred.exactly(at),
                by.staff(),
                second.filter(other -> !other.equals(by)).map(Person::staff),
                corrects);
    }

    void act(Instant at, Person by, Supplier<Command> command, Command... more) {
        stage.agenda().at(at, () -> stage.hands().send(by, command.get(), more));
    }
}
