package org.shouwang.standalone.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.shouwang.contract.token.PlanHash;
import org.shouwang.contract.token.ReasonCode;
import org.shouwang.contract.token.StepId;

/** One response, from its start to where it is now; the moments are counted from the alert. */
final class CaseStory {

    /** From the alert to the acknowledgement, and to the start of the plan. */
    static final Duration ACKNOWLEDGED = Duration.ofMinutes(4);

    static final Duration STARTED = Duration.ofMinutes(14);

    private final Hands hands;
    private final Agenda agenda;
    private final PlanHash plan;
    private final int number;
    private final Pupil pupil;
    private final AlertStory alert;
    private final Instant origin;
    private final ResponseId response;

    CaseStory(
            Hands hands, Agenda agenda, PlanHash plan, int number, Pupil pupil, AlertStory alert) {
        this.hands = hands;
        this.agenda = agenda;
        this.plan = plan;
        this.number = number;
        this.pupil = pupil;
        this.alert = alert;
        this.origin = alert.raisedAt();
        this.response = new ResponseId(Ids.named("response/" + number));
    }

    int number() {
        return number;
    }

    Danger danger() {
        return alert.danger();
    }

    Pupil pupil() {
        return pupil;
    }

    Instant origin() {
        return origin;
    }

    Person counselor() {
        return Cast.counselor(number);
    }

    /** One file per student and school, as the product's own pages derive it. */
    private CasefileId casefile() {
        return new CasefileId(
                UUID.nameUUIDFromBytes(
                        ("casefile " + Hands.SCHOOL + " " + pupil.id())
                                .getBytes(StandardCharsets.UTF_8)));
    }

    void start(String level) {
        alert.acknowledge(ACKNOWLEDGED, counselor());
        agenda.at(origin.plus(STARTED), () -> started(level));
    }

    private void started(String level) {
        Person by = counselor();
        hands.send(
                by,
                new CasefileCommand.Open(
                        casefile(), Hands.SCHOOL, pupil.id(), by.staff(), by.staff()),
                new CasefileCommand.LinkResponse(casefile(), response, by.staff()),
                new CasefileCommand.AddParticipant(
                        casefile(), pupil.teacher().staff(), Relation.CLASS_TEACHER, by.staff()),
                new ResponseCommand.Start(
                        response,
                        casefile(),
                        Hands.SCHOOL,
                        pupil.id(),
                        Optional.of(alert.takenOver(ACKNOWLEDGED)),
                        Story.ZONE,
                        plan,
                        new LevelId(level),
                        Confidential.of("示例：根据值班教师的描述定级。"),
                        by.staff(),
                        List.of()),
                new AlertCommand.OpenResponse(alert.id(), response, pupil.id(), by.staff()),
                new PagingCommand.Stop(alert.id(), Reason.RESPONSE_OPENED));
    }

    /** Something that somebody did and recorded at once. */
    void fact(Duration after, Person by, Function<Entry, ResponseFact> fact) {
        late(after, Duration.ZERO, by, fact);
    }

    /** Something that was written down only some time after it was done. */
    void late(Duration after, Duration behind, Person by, Function<Entry, ResponseFact> fact) {
        agenda.at(
                origin.plus(after).plus(behind),
                () -> record(by, fact.apply(entry(origin.plus(after), by))));
    }

    private Entry entry(Instant at, Person by) {
        return new Entry(
                hands.entry(),
                Occurred.exactly(at),
                by.staff(),
                Optional.of(by.equals(Cast.LEAD) ? Cast.DIRECTOR.staff() : Cast.LEAD.staff()),
                Optional.empty());
    }

    private void record(Person by, ResponseFact fact) {
        hands.send(by, new ResponseCommand.Record(response, fact, Optional.empty()));
    }

    /** A note taken down wrong, and put right a while later. */
    void corrected(Duration after, Person by) {
        var ids = new ArrayList<EntryId>();
        fact(
                after,
                by,
                entry -> {
                    ids.add(entry.id());
                    return note(entry, "示例：约了星期四下午见面。");
                });
        agenda.at(
                origin.plus(after).plusSeconds(900),
                () -> {
                    Instant at = origin.plus(after);
                    Entry right = entry(at, by);
                    Entry correction =
                            new Entry(
                                    hands.entry(),
                                    Occurred.exactly(at),
                                    by.staff(),
                                    Optional.empty(),
                                    Optional.of(ids.getFirst()));
                    hands.send(
                            by,
                            new ResponseCommand.Correct(
                                    response,
                                    correction,
                                    ids.getFirst(),
                                    Confidential.of("示例：写错了日期。"),
                                    Optional.of(note(right, "示例：约了星期五下午见面。"))));
                });
    }

    private static ResponseFact note(Entry entry, String text) {
        return new ResponseFact.NoteAdded(entry, Confidential.of(text), List.of());
    }

    void waive(Duration after, Person by, String step, String code, Duration holds) {
        act(
                after,
                by,
                () ->
                        new ResponseCommand.Waive(
                                response,
                                hands.entry(),
                                new StepId(step),
                                new ReasonCode(code),
                                Confidential.of("示例：与校长商定。"),
                                origin.plus(after).plus(holds),
                                by.staff(),
                                by.role()));
    }

    void raise(Duration after, Person by, String level) {
        act(
                after,
                by,
                () ->
                        new ResponseCommand.RaiseLevel(
                                response,
                                hands.entry(),
                                new LevelId(level),
                                Confidential.of("示例：今天的谈话里有新的担心。"),
                                by.staff()));
    }

    /** By two: the counselor proposes, and the lead confirms some hours later. */
    void lower(Duration after, String level) {
        proposeLowering(after, level);
        act(
                after.plusHours(5),
                Cast.LEAD,
                () ->
                        new ResponseCommand.ConfirmLowering(
                                response, Cast.LEAD.staff(), Cast.LEAD.role()));
    }

    void proposeLowering(Duration after, String level) {
        act(
                after,
                counselor(),
                () ->
                        new ResponseCommand.ProposeLowering(
                                response,
                                hands.entry(),
                                new LevelId(level),
                                Confidential.of("示例：连续平稳，家里和学校都配合。"),
                                counselor().staff(),
                                counselor().role()));
    }

    /** By two: the counselor proposes, and the lead confirms a day later. */
    void end(Duration after) {
        act(
                after,
                counselor(),
                () ->
                        new ResponseCommand.ProposeEnding(
                                response,
                                hands.entry(),
                                Confidential.of("示例：各项都已完成，随访平稳。"),
                                counselor().staff(),
                                counselor().role()));
        act(
                after.plusDays(1),
                Cast.LEAD,
                () ->
                        new ResponseCommand.ConfirmEnding(
                                response, Cast.LEAD.staff(), Cast.LEAD.role()));
    }

    /** Nothing is left to do, and the file is closed until something begins anew. */
    void closeFile(Duration after) {
        act(
                after,
                counselor(),
                () ->
                        new CasefileCommand.Close(
                                casefile(),
                                Confidential.of("示例：处置已结束，没有未完成的事。"),
                                Set.of(),
                                counselor().staff()));
    }

    private void act(Duration after, Person by, Supplier<Command> command) {
        agenda.at(origin.plus(after), () -> hands.send(by, command.get()));
    }
}
