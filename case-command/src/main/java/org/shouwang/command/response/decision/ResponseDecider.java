package org.shouwang.command.response.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shouwang.command.CommandRefused;
import org.shouwang.command.Decider;
import org.shouwang.command.plan.decision.Plans;
import org.shouwang.contract.Actor;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseEvent;
import org.shouwang.plan.engine.PlanEngine;
import org.shouwang.plan.recorded.Alarming;

/**
 * The rules of one run of one plan. Facts are never refused, not even after the end; what they mean
 * for deadlines and order is told by events beside them. Only ending, lowering and waiving wait for
 * what the plan requires.
 */
public final class ResponseDecider
        implements Decider<ResponseCommand, ResponseState, ResponseEvent> {

    private final Plans plans;
    private final Starting starting;
    private final Migrating migrating;

    public ResponseDecider(Plans plans) {
        this.plans = plans;
        this.starting = new Starting(plans);
        this.migrating = new Migrating(plans);
    }

    @Override
    public ResponseState initial() {
        return new ResponseState.NotStarted();
    }

    @Override
    public List<ResponseEvent> decide(ResponseCommand command, ResponseState state, Instant now) {
        return decide(command, state, now, Optional.empty());
    }

    @Override
    public List<ResponseEvent> decide(
            ResponseCommand command, ResponseState state, Instant now, Actor actor) {
        return decide(command, state, now, Optional.of(actor));
    }

    private List<ResponseEvent> decide(
            ResponseCommand command, ResponseState state, Instant now, Optional<Actor> actor) {
        List<ResponseEvent> events =
                switch (state) {
                    case ResponseState.NotStarted _ -> begin(command);
                    case ResponseState.Running(Course course) -> run(command, course, now);
                    case ResponseState.Ended(Course course) -> afterTheEnd(command, course, now);
                };
        return withDeadlines(events, state, now, actor);
    }

    @Override
    public ResponseState evolve(ResponseState state, ResponseEvent event, Instant recordedAt) {
        return evolve(state, event, recordedAt, Optional.empty());
    }

    @Override
    public ResponseState evolve(
            ResponseState state, ResponseEvent event, org.shouwang.contract.Recording how) {
        return evolve(state, event, how.recordedAt(), Optional.of(how.actor()));
    }

    private static ResponseState evolve(
            ResponseState state, ResponseEvent event, Instant at, Optional<Actor> actor) {
        return switch (state) {
            case ResponseState.NotStarted _ when event instanceof ResponseCourse.Started started ->
                    new ResponseState.Running(new Course(started, at, actor));
            case ResponseState.NotStarted none -> none;
            case ResponseState.Running(Course course) when event instanceof ResponseCourse.Ended ->
                    new ResponseState.Ended(course.after(event, at, actor));
            case ResponseState.Running(Course course) ->
                    new ResponseState.Running(course.after(event, at, actor));
            case ResponseState.Ended(Course course) ->
                    new ResponseState.Ended(course.after(event, at, actor));
        };
    }

    private List<ResponseEvent> begin(ResponseCommand command) {
        return switch (command) {
            case ResponseCommand.Start start -> starting.start(start);
            case ResponseCommand.Due _, ResponseCommand.HasEnded _, ResponseCommand.KnowFamily _ ->
                    List.of();
            default -> throw new CommandRefused(ResponseRefusal.NOT_STARTED);
        };
    }

    private List<ResponseEvent> run(ResponseCommand command, Course course, Instant now) {
        var facts = new Recording(course, engine(course));
        var withdrawals = new Withdrawing(course);
        var gates = new Gates(course, engine(course), now);
        var waivers = new Waiving(course, engine(course), now);
        return switch (command) {
            case ResponseCommand.Start start -> starting.again(start, course);
            case ResponseCommand.JoinAlert c -> starting.join(c, course);
            case ResponseCommand.TellDanger c -> starting.danger(c, course);
            case ResponseCommand.KnowFamily c -> KnowingFamily.news(c.family(), course.family());
            case ResponseCommand.Record c -> facts.record(c, now);
            case ResponseCommand.Correct c -> facts.correct(c, now);
            case ResponseCommand.ConfirmWithdrawal c -> withdrawals.confirm(c);
            case ResponseCommand.DeclineWithdrawal c -> withdrawals.decline(c);
            case ResponseCommand.RaiseLevel c -> new Levels(course, engine(course)).raise(c);
            case ResponseCommand.ProposeLowering c -> gates.proposeLowering(c);
            case ResponseCommand.ConfirmLowering c -> gates.confirmLowering(c);
            case ResponseCommand.DeclineLowering c -> gates.declineLowering(c);
            case ResponseCommand.ProposeEnding c -> gates.proposeEnding(c);
            case ResponseCommand.ConfirmEnding c -> gates.confirmEnding(c);
            case ResponseCommand.DeclineEnding c -> gates.declineEnding(c);
            case ResponseCommand.Waive c -> waivers.waive(c);
            case ResponseCommand.ConfirmWaiver c -> waivers.confirm(c);
            case ResponseCommand.DeclineWaiver c -> waivers.decline(c);
            case ResponseCommand.ProposeMigration c -> migrating.propose(c, course);
            case ResponseCommand.ConfirmMigration c -> migrating.confirm(c, course);
            case ResponseCommand.DeclineMigration c -> migrating.decline(c, course);
            case ResponseCommand.HasEnded _ ->
                    throw new CommandRefused(ResponseRefusal.RESPONSE_STILL_OPEN);
            case ResponseCommand.Due _ -> new Deadlines(course, engine(course)).passed(now);
        };
    }

    /**
     * Facts and corrections are still taken, and the only deadlines are those of the end. What
     * tells of danger goes to those who are on duty, by an alert in the same append.
     */
    private List<ResponseEvent> afterTheEnd(ResponseCommand command, Course course, Instant now) {
        if (command instanceof ResponseCommand.Telling telling
                && !telling.alerted()
                && telling.told().filter(Alarming::is).isPresent()) {
            throw new CommandRefused(ResponseRefusal.ENDED_AND_ALARMING);
        }
        var facts = new Recording(course, engine(course));
        var withdrawals = new Withdrawing(course);
        return switch (command) {
            case ResponseCommand.Record c -> facts.record(c, now);
            case ResponseCommand.Correct c -> facts.correct(c, now);
            case ResponseCommand.ConfirmWithdrawal c -> withdrawals.confirm(c);
            case ResponseCommand.DeclineWithdrawal c -> withdrawals.decline(c);
            case ResponseCommand.Due _ -> new Deadlines(course, engine(course)).passed(now);
            // the alert itself is open again and calls
            case ResponseCommand.HasEnded _,
                    ResponseCommand.KnowFamily _,
                    ResponseCommand.TellDanger _ ->
                    List.of();
            default -> throw new CommandRefused(ResponseRefusal.ENDED);
        };
    }

    /** Every deadline that comes into being by these events is told with them. */
    private List<ResponseEvent> withDeadlines(
            List<ResponseEvent> events, ResponseState before, Instant now, Optional<Actor> actor) {
        ResponseState after = before;
        for (ResponseEvent event : events) {
            after = evolve(after, event, now, actor);
        }
        if (events.isEmpty()) {
            return events;
        }
        var all = new ArrayList<>(events);
        course(after)
                .map(course -> new Deadlines(course, engine(course)).toAnnounce())
                .ifPresent(all::addAll);
        return all;
    }

    private static Optional<Course> course(ResponseState state) {
        return switch (state) {
            case ResponseState.NotStarted _ -> Optional.empty();
            case ResponseState.Running(Course course) -> Optional.of(course);
            case ResponseState.Ended(Course course) -> Optional.of(course);
        };
    }

    private PlanEngine engine(Course course) {
        return Engines.of(plans, course);
    }
}
