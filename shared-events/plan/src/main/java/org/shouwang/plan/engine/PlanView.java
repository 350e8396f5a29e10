package org.shouwang.plan.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.shouwang.plan.document.Gate;
import org.shouwang.plan.document.Level;
import org.shouwang.plan.document.Plan;

/**
 * What a plan asks at an instant.
 *
 * @param level the level in force; empty before the plan was started
 * @param levelSince when it was set
 * @param forcedMinimum the highest neutral level that an assessment forces, unless a later one
 *     judged it
 * @param steps every step, in the order of the plan
 * @param beside who has the student in sight now
 */
public record PlanView(
        Plan plan,
        Instant now,
        Optional<Level> level,
        Optional<Instant> levelSince,
        OptionalInt forcedMinimum,
        List<StepView> steps,
        Map<Gate, GateView> gates,
        Optional<Beside> beside) {

    public PlanView {
        steps = List.copyOf(steps);
        gates = Map.copyOf(gates);
    }

    /**
     * One step.
     *
     * @throws IllegalArgumentException when the plan has no such step
     */
    public StepView step(String id) {
        return steps.stream()
                .filter(view -> view.step().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no step " + id));
    }

    /** What stands before a gate. */
    public GateView gate(Gate gate) {
        return gates.get(gate);
    }

    /** The required steps that are open before a gate, in the order of the plan. */
    public List<StepView> unmet(Gate gate) {
        return gate(gate).unmet();
    }

    /**
     * All that stands before a gate: its time, the required steps in the order of the plan, and
     * what the answers of an assessment ask for.
     */
    public List<Obstacle> before(Gate gate) {
        List<Obstacle> obstacles = new ArrayList<>();
        gate(gate).notBefore().map(Obstacle.Stay::new).ifPresent(obstacles::add);
        unmet(gate).stream().map(Obstacle.Open::new).forEach(obstacles::add);
        if (gate != Gate.DISMISSING) {
            forcedMinimum.ifPresent(least -> obstacles.add(new Obstacle.Answers(least)));
        }
        return List.copyOf(obstacles);
    }

    /** Whether an assessment asks for a higher level than the one in force. */
    public boolean raiseAsked() {
        return forcedMinimum.isPresent()
                && level.map(Level::neutral).orElse(0) < forcedMinimum.getAsInt();
    }
}
