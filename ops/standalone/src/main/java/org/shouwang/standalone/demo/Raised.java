package org.shouwang.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.shouwang.command.Command;
import org.shouwang.command.alert.decision.AlertCodes;
import org.shouwang.command.alert.decision.AlertCommand;
import org.shouwang.command.paging.decision.Ladder;
import org.shouwang.command.paging.decision.Ladder.LadderStep;
import org.shouwang.command.paging.decision.PagingCommand;
import org.shouwang.command.store.Lane;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.alert.AlertEvent.Company;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.alert.AlertEvent.Origin;
import org.shouwang.contract.alert.AlertEvent.Presence;
import org.shouwang.contract.alert.AlertEvent.Subject;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.AttemptId;
import org.shouwang.contract.id.SubjectId;
import org.shouwang.contract.paging.PagingEvent.Channel;

/**
 * Somebody saw something and said so.
 *
 * @param number decides the words
 * @param account what was seen
 */
record Raised(int number, Pupil pupil, Danger danger, Instant at, Person by, String account) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    AlertId id() {
        return new AlertId(Ids.named("alert/" + number));
    }

    /** Who fears for a student's life stays there. */
    boolean withAdult() {
        return danger == Danger.NOW || danger == Danger.VERY_WORRIED;
    }

    /** It is raised and paged in one; soon after, the first message has arrived. */
    void tell(Stage stage, Optional<Command> before) {
        Hands hands = stage.hands();
        Ladder ladder = ladder(stage.rota());
        var page = new PagingCommand.Start(id(), Hands.SCHOOL, AlertCodes.of(id()), ladder);
        stage.agenda()
                .at(
                        at,
                        () ->
                                hands.send(
                                        by,
                                        Lane.ALERT,
                                        raise(hands),
                                        before.map(also -> new Command[] {also, page})
                                                .orElse(new Command[] {page})));
        var attempt = new AttemptId(Ids.named("attempt/" + number));
        stage.agenda()
                .at(
                        at.plusSeconds(4),
                        () ->
                                hands.report(
                                        new PagingCommand.RecordAttempt(
                                                id(),
                                                attempt,
                                                stage.rota().counselor(at).staff(),
                                                Channel.EMAIL,
                                                1,
                                                1),
                                        new PagingCommand.RecordDelivery(id(), attempt)));
    }

    private AlertCommand raise(Hands hands) {
        return new AlertCommand.Raise(
                id(),
                Hands.SCHOOL,
                List.of(
                        new Subject(
                                new SubjectId(Ids.named("subject/" + number)),
                                Optional.of(pupil.id()),
                                Optional.empty())),
                danger,
                Confidential.of(account),
                Optional.of(Confidential.of(Words.place(pupil.boards(), at))),
                new Company(withAdult() ? Presence.ADULT : Presence.UNKNOWN, Optional.empty()),
                Occurred.exactly(at.minus(Duration.ofMinutes(2L + number % 6))),
                Origin.SIGNED_IN,
                List.of(),
                hands.entry(),
                false,
                by.staff());
    }

    private Ladder ladder(Rota rota) {
        List<List<Person>> called = rota.called(at);
        return new Ladder(
                IntStream.range(0, called.size())
                        .mapToObj(
                                i ->
                                        new LadderStep(
                                                i + 1,
                                                called.get(i).getFirst().role(),
                                                called.get(i).stream().map(Person::staff).toList(),
                                                PATIENCE))
                        .toList(),
                PAUSE);
    }
}
