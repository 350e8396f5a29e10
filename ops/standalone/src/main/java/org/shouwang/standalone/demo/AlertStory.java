package org.shouwang.standalone.demo;

import static java.time.Duration.ofMinutes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.shouwang.command.Command;
import org.shouwang.command.alert.decision.AlertCommand;
import org.shouwang.command.paging.decision.PagingCommand;
import org.shouwang.command.plan.decision.PlanInForce;
import org.shouwang.command.store.Lane;
import org.shouwang.contract.Adult;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.paging.PagingEvent.Reason;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseCourse.FromAlert;
import org.shouwang.contract.response.ResponseCourse.Told;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.EmergencyService;

/** One alert, from being raised to being answered. */
final class AlertStory {

    private final Stage stage;
    private final Raised raised;
    private final List<ResponseFact> facts = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private Optional<Instant> acknowledged = Optional.empty();

    AlertStory(Stage stage, Raised raised) {
        this.stage = stage;
        this.raised = raised;
    }

    AlertId id() {
        return raised.id();
    }

    Danger danger() {
        return raised.danger();
    }

    Instant raisedAt() {
        return raised.at();
    }

    Person finder() {
        return raised.by();
    }

    /** Whoever has the duty takes it. */
    void acknowledge(Duration after) {
        Person by = stage.rota().counselor(raised.at());
        acknowledged = Optional.of(at(after));
        act(
                after,
                by,
                () ->
                        new AlertCommand.Acknowledge(
                                id(),
                                by.staff(),
                                Optional.of(Confidential.of(Words.acknowledged(raised.number())))),
                new PagingCommand.Stop(id(), Reason.ACKNOWLEDGED));
    }

    /** An adult is with the student until it turns out that nothing was. */
    void attend(Duration after) {
        Person by = finder();
        act(
                after,
                by,
                () ->
                        new AlertCommand.TakeSupervision(
                                id(),
                                stage.hands().entry(),
                                Adult.of(by.staff()),
                                Occurred.exactly(at(after)),
                                false,
                                by.staff()));
    }

    /** Whoever is there calls the ambulance before anything else. */
    void callAmbulance(Duration after) {
        act(
                after,
                finder(),
                () -> {
                    EntryId entry = stage.hands().entry();
                    Occurred when = Occurred.exactly(at(after));
                    told.add(new Told(entry, at(after)));
                    facts.add(
                            new ResponseFact.EmergencyCalled(
                                    new Entry(
                                            entry,
                                            when,
                                            finder().staff(),
                                            Optional.empty(),
                                            Optional.empty()),
                                    EmergencyService.AMBULANCE,
                                    Optional.empty()));
                    return new AlertCommand.CallEmergency(
                            id(),
                            entry,
                            AlertEvent.EmergencyService.AMBULANCE,
                            when,
                            false,
                            finder().staff());
                });
    }

    /** What a response takes over of it, as far as it has been told. */
    FromAlert takenOver() {
        return new FromAlert(
                id(),
                danger(),
                raisedAt(),
                acknowledged,
                raised.withAdult() ? Optional.of(raisedAt()) : Optional.empty(),
                told);
    }

    /** The facts that it takes over. */
    List<ResponseFact> carried() {
        return facts;
    }

    void supplement(Duration after) {
        act(
                after,
                finder(),
                () ->
                        AlertCommand.Supplement.text(
                                id(),
                                stage.hands().entry(),
                                Confidential.of(Words.supplement(raised.number())),
                                false,
                                finder().staff()));
    }

    /** The counselor of the week has talked with the student, and finds nothing in it. */
    void proposeDismissal(Duration after) {
        Person by = stage.rota().counselor(raised.at());
        act(
                after,
                by,
                () ->
                        new AlertCommand.ProposeDismissal(
                                id(),
                                Confidential.of(Words.dismissed(raised.number())),
                                Map.of(),
                                stage.hands().entry(),
                                plan(),
                                by.staff(),
                                by.role()));
    }

    /** A second person wants it looked into again. */
    void notDismissed(Duration proposed) {
        proposeDismissal(proposed);
        act(
                proposed.plus(ofMinutes(6L + raised.number() % 3)),
                Cast.DIRECTOR,
                () ->
                        new AlertCommand.DeclineDismissal(
                                id(),
                                Cast.DIRECTOR.staff(),
                                Confidential.of("示例：班主任还没有说上话，请先问过再定。")));
    }

    void dismissed(Duration proposed) {
        proposeDismissal(proposed);
        Person by = raised.number() % 3 == 0 ? Cast.DIRECTOR : Cast.LEAD;
        act(
                proposed.plus(ofMinutes(9L + raised.number() % 14)),
                by,
                () ->
                        new AlertCommand.ConfirmDismissal(
                                id(),
                                stage.hands().seen(new StreamId(StreamType.ALERT, id().value())),
                                plan(),
                                by.staff(),
                                by.role()),
                new PagingCommand.Stop(id(), Reason.DISMISSED));
    }

    private Optional<PlanInForce> plan() {
        return Optional.of(new PlanInForce(stage.plan().now(), Story.ZONE));
    }

    private Instant at(Duration after) {
        return raised.at().plus(after);
    }

    private void act(Duration after, Person by, Supplier<Command> command, Command... more) {
        stage.agenda().at(at(after), () -> stage.hands().send(by, Lane.ALERT, command.get(), more));
    }
}
