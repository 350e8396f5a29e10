package org.shouwang.query.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouwang.plan.document.Evidence;
import org.shouwang.plan.document.Gate;
import org.shouwang.plan.document.Role;
import org.shouwang.plan.engine.Beside;
import org.shouwang.plan.engine.Completion;
import org.shouwang.plan.engine.Counting;
import org.shouwang.plan.engine.Missing;
import org.shouwang.plan.engine.Obstacle;
import org.shouwang.plan.engine.Owned;
import org.shouwang.plan.engine.Patterns;
import org.shouwang.plan.engine.PlanView;
import org.shouwang.plan.engine.StepState;
import org.shouwang.plan.engine.StepView;
import org.shouwang.plan.engine.Wanting;
import org.shouwang.plan.fact.FactCode;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.fact.Facts;
import org.shouwang.plan.recorded.Instead;
import org.shouwang.query.plan.FactForms;
import org.shouwang.query.words.Teller;

/** Where a plan is, in one reader's words. */
record PlanLines(
        PlanView view,
        UUID response,
        Teller tell,
        Facts facts,
        Holder holder,
        Optional<Instead> instead) {

    /**
     * One step.
     *
     * @param state done, doing, open, late or waived
     * @param due while it is asked
     * @param form where it can be recorded
     * @param lacks what was recorded and does not count yet, and where to add what is missing
     */
    record Line(
            String id,
            String state,
            String name,
            Optional<Instant> due,
            List<String> more,
            Optional<String> form,
            Optional<Lacks> lacks) {

        Line {
            more = List.copyOf(more);
        }

        /** What is said below the name. */
        public String line() {
            return String.join(" · ", more);
        }
    }

    /**
     * What a record lacks.
     *
     * @param entry the record
     */
    public record Lacks(UUID entry, String says, String address) {}

    /**
     * The steps of the plan; where nothing is due they stand in the plan's order.
     *
     * @param now what is asked now, what is due first before the rest
     * @param later what waits for another step
     * @param done what is done, kept or waived
     */
    record Steps(List<Line> now, List<Line> later, List<Line> done) {}

    Steps steps() {
        List<Line> now = new ArrayList<>();
        List<Line> later = new ArrayList<>();
        List<Line> done = new ArrayList<>();
        for (StepView step : view.steps()) {
            if (step.overdue()) {
                now.add(line(step));
                continue;
            }
            switch (step.state()) {
                case NOT_APPLICABLE -> {}
                case OPEN -> now.add(line(step));
                case WAITING -> later.add(line(step));
                case RUNNING -> (keeps(step) ? now : done).add(line(step));
                case DONE, WAIVED -> done.add(line(step));
            }
        }
        now.sort(Comparator.comparing(line -> line.due().orElse(Instant.MAX)));
        return new Steps(now, later, done);
    }

    /** Some steps in their order, with everybody of whom they are asked. */
    List<Line> of(List<StepView> some) {
        return some.stream()
                .map(
                        s ->
                                new StepView(
                                        s.step(),
                                        s.state(),
                                        s.now(),
                                        s.rounds(),
                                        s.asked(),
                                        s.asked().size(),
                                        s.missing(),
                                        s.waivedUntil(),
                                        s.counting()))
                .map(this::line)
                .toList();
    }

    /** A watch that is kept is still being done; a series with enough rounds goes on later. */
    private static boolean keeps(StepView step) {
        return step.step().evidence() instanceof Evidence.Kept;
    }

    /** All that stands before ending, as the page on which it is ended says it. */
    List<String> beforeEnding() {
        return view.before(Gate.ENDING).stream().map(this::before).toList();
    }

    private String before(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.Stay(var until) -> say("query.plan.before.stay", tell.time().when(until));
            case Obstacle.Open(var step) -> tell.words(step.step().wording().title());
            case Obstacle.Answers _ -> say("query.refused.ANSWERS_ASK_FOR_MORE");
        };
    }

    private Line line(StepView step) {
        boolean open = !step.state().satisfied() || step.state() == StepState.RUNNING;
        Optional<Lacks> lacks = Wanting.of(step, facts).flatMap(this::lacks);
        return new Line(
                step.step().id(),
                state(step),
                tell.words(step.step().wording().title()),
                open ? step.due().filter(_ -> step.completion().isEmpty()) : Optional.empty(),
                more(step, lacks),
                open
                        ? FactForms.of(step).map(path -> "/do/responses/" + response + path)
                        : Optional.empty(),
                lacks);
    }

    private Optional<Lacks> lacks(Wanting.Short found) {
        String missing =
                found.lacks().stream()
                        .sorted()
                        .map(lack -> say("query.lack." + lack))
                        .collect(Collectors.joining(say("query.and")));
        return FactForms.of(found.fact())
                .map(
                        path ->
                                new Lacks(
                                        found.fact().id(),
                                        say("query.plan.lacks", missing),
                                        "/do/responses/%s%s?corrects=%s"
                                                .formatted(response, path, found.fact().id())));
    }

    private static String state(StepView step) {
        if (step.overdue()) {
            return "late";
        }
        return switch (step.state()) {
            case DONE -> "done";
            case RUNNING -> "doing";
            case WAIVED -> "waived";
            default -> "open";
        };
    }

    private List<String> more(StepView step, Optional<Lacks> lacks) {
        List<String> more = new ArrayList<>();
        switch (step.state()) {
            case DONE -> step.completion().ifPresent(done -> more.add(done(step, done)));
            case WAIVED ->
                    step.waivedUntil()
                            .ifPresent(
                                    until ->
                                            more.add(
                                                    say(
                                                            "query.plan.waived",
                                                            tell.time().when(until))));
            default -> {
                if (watched(step)) {
                    view.beside().map(this::beside).ifPresent(more::add);
                }
                if (!step.asked().isEmpty()) {
                    more.add(say("query.plan.asked", asked(step)));
                }
                instead.filter(_ -> tells(step)).map(this::instead).ifPresent(more::add);
                lacks.map(Lacks::says).ifPresent(more::add);
                step.missing().stream()
                        .filter(missing -> lacks.isEmpty() || !(missing instanceof Missing.Proof))
                        .forEach(missing -> missing(missing, step).ifPresent(more::add));
                if (lacks.isEmpty()) {
                    Owned.byAnother(view.plan(), step, facts)
                            .map(_ -> say("query.plan.owner", owners(step)))
                            .ifPresent(more::add);
                }
                if (!step.state().satisfied() && unwitnessed(step)) {
                    more.add(say("query.plan.unwitnessed"));
                }
            }
        }
        return more;
    }

    /** Whether the guardian refused to sign and nobody saw it: recorded, and not enough. */
    private boolean unwitnessed(StepView step) {
        return Patterns.of(step.step().evidence()).stream()
                        .anyMatch(p -> p.kinds().contains(FactKind.GUARDIAN_MET))
                && Meetings.lastRefusedAlone(facts);
    }

    /** Whether it is done by telling a guardian. */
    private static boolean tells(StepView step) {
        return Patterns.of(step.step().evidence()).stream()
                .anyMatch(p -> p.kinds().contains(FactKind.GUARDIAN_ATTEMPTED));
    }

    private String instead(Instead other) {
        return other.named().isEmpty()
                ? say("query.instead.unnamed")
                : say("query.instead", other.named());
    }

    private static boolean talks(StepView step) {
        return Patterns.of(step.step().evidence()).stream()
                .anyMatch(p -> p.kinds().contains(FactKind.FOLLOW_UP_HELD));
    }

    private static boolean watched(StepView step) {
        return step.state() == StepState.RUNNING
                && Patterns.of(step.step().evidence()).stream()
                        .anyMatch(p -> p.kinds().contains(FactKind.SUPERVISION_STARTED));
    }

    private String beside(Beside beside) {
        String since = tell.time().when(beside.since());
        return holder.name(beside, tell)
                .map(who -> say("query.plan.beside", who, since))
                .orElseGet(() -> say("query.plan.beside.somebody", since));
    }

    private String done(StepView step, Completion done) {
        String when = say("query.plan.done", tell.time().when(done.happenedAt()));
        return step.lateBy().isZero()
                ? when
                : when + " · " + say("query.plan.done.late", tell.time().span(step.lateBy()));
    }

    private String asked(StepView step) {
        List<String> titles =
                step.asked().stream()
                        .limit(Math.max(1, step.askedNow()))
                        .map(
                                id ->
                                        view.plan()
                                                .role(id)
                                                .map(Role::title)
                                                .map(tell::words)
                                                .orElse(id))
                        .toList();
        return String.join(say("query.or"), titles);
    }

    /** Who of the school may record what proves a step. */
    private String owners(StepView step) {
        return step.step().owner().roles().stream()
                .flatMap(id -> view.plan().role(id).stream())
                .filter(role -> role.heldBy() != FactCode.Holder.OUTSIDE)
                .map(role -> tell.words(role.title()))
                .collect(Collectors.joining(say("query.or")));
    }

    /** How far a series has come, and why what was just recorded may have moved nothing. */
    private String rounds(Missing.StableRounds rounds, StepView step) {
        List<String> said = new ArrayList<>();
        said.add(say("query.plan.rounds", rounds.have(), rounds.need()));
        if (talks(step) && Meetings.lastUnstable(facts)) {
            said.add(say("query.plan.rounds.anew"));
        }
        step.counting()
                .map(Counting::nextFrom)
                .filter(view.now()::isBefore)
                .map(from -> say("query.plan.rounds.next", tell.time().when(from)))
                .ifPresent(said::add);
        return String.join(say("query.plan.rounds.and"), said);
    }

    private Optional<String> missing(Missing missing, StepView step) {
        return switch (missing) {
            case Missing.Prerequisite first ->
                    Optional.of(
                            say(
                                    "query.plan.first",
                                    String.join(
                                            say("query.and"),
                                            first.steps().stream().map(tell::step).toList())));
            case Missing.StableRounds rounds -> Optional.of(rounds(rounds, step));
            case Missing.Proof proof ->
                    proof.anyOf().stream()
                            .filter(Missing.Lacking::asksForPeople)
                            .findFirst()
                            .map(l -> say("query.plan.people", l.pattern().persons()))
                            .or(() -> counted(proof));
        };
    }

    private Optional<String> counted(Missing.Proof proof) {
        return proof.anyOf().stream()
                .filter(lacking -> lacking.pattern().count() > 1)
                .findFirst()
                .map(l -> say("query.plan.count", l.have(), l.pattern().count()));
    }

    private String say(String key, Object... arguments) {
        return tell.texts().say(tell.locale(), key, arguments);
    }
}
