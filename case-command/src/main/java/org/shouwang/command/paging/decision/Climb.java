package org.shouwang.command.paging.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.command.paging.decision.Ladder.LadderStep;
import org.shouwang.command.paging.decision.PagingState.Page;
import org.shouwang.command.paging.decision.PagingState.Running;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.contract.paging.PagingEvent.Emptiness;
import org.shouwang.contract.paging.PagingEvent.NobodyReachable;
import org.shouwang.contract.paging.PagingEvent.StepStarted;
import org.shouwang.contract.paging.PagingEvent.Target;
import org.shouwang.contract.paging.PagingEvent.TargetEmpty;

/** One way up the ladder to the next step that tells somebody more. */
final class Climb {

    /** While nobody can be told the tries become rarer, but never rarer than this. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    private final Page page;
    private final Ladder ladder;
    private final Instant now;
    private final List<PagingEvent> events = new ArrayList<>();

    private Climb(Page page, Ladder ladder, Instant now) {
        this.page = page;
        this.ladder = ladder;
        this.now = now;
    }

    /** From the first step, in a new round. */
    static List<PagingEvent> from(Page page, Ladder ladder, PagingState state, Instant now) {
        Climb climb = new Climb(page, ladder, now);
        int round = state.round() + 1;
        if (!climb.above(0, round, List.of())) {
            climb.nobody(round, 0);
        }
        return climb.events;
    }

    /** From the step that got no answer. */
    static List<PagingEvent> on(Running state, Ladder ladder, Instant now) {
        Climb climb = new Climb(state.page(), ladder, now);
        boolean inPause = state.step() == 0;
        if (!inPause && climb.above(state.step(), state.round(), reachable(state))) {
            return climb.events;
        }
        if (!inPause && !state.receipts().someoneToldIn(state.round())) {
            climb.nobody(state.round(), state.misses());
            return climb.events;
        }
        int round = state.round() + 1;
        if (!climb.above(0, round, List.of())) {
            climb.nobody(round, state.misses());
        }
        return climb.events;
    }

    /** Whoever could not be told for good is not tried again before the next round. */
    private static List<Target> reachable(Running state) {
        return state.told().stream()
                .filter(target -> !state.receipts().hopeless(target.staff(), state.round()))
                .toList();
    }

    private boolean above(int step, int round, List<Target> told) {
        Set<StaffId> known = told.stream().map(Target::staff).collect(Collectors.toSet());
        for (LadderStep next : ladder.steps()) {
            if (next.step() <= step) {
                continue;
            }
            if (known.containsAll(next.onDuty())) {
                Emptiness why =
                        next.onDuty().isEmpty()
                                ? Emptiness.NOBODY_ON_DUTY
                                : Emptiness.ONLY_THOSE_TOLD_BEFORE;
                events.add(new TargetEmpty(page.alert(), next.step(), round, next.role(), why));
                continue;
            }
            events.add(
                    new StepStarted(
                            page.alert(),
                            page.school(),
                            page.code(),
                            next.step(),
                            round,
                            widened(next, told),
                            Optional.of(now.plus(next.patience()))));
            return true;
        }
        return false;
    }

    /** The people of the step, and everybody who was told before. */
    private static List<Target> widened(LadderStep step, List<Target> told) {
        List<Target> targets = new ArrayList<>();
        SequencedSet<StaffId> known = new LinkedHashSet<>();
        told.forEach(target -> known.add(target.staff()));
        for (StaffId staff : step.onDuty()) {
            if (known.add(staff)) {
                targets.add(new Target(staff, step.role()));
            }
        }
        targets.addAll(told);
        return targets;
    }

    private void nobody(int round, int misses) {
        Duration pause = ladder.pause().multipliedBy(misses + 1L);
        Instant next = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        events.add(
                new NobodyReachable(
                        page.alert(),
                        page.school(),
                        page.code(),
                        ladder.last(),
                        round,
                        Optional.of(next)));
    }
}
