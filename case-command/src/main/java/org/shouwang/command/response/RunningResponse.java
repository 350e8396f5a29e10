package org.shouwang.command.response;

import java.util.Comparator;
import java.util.Optional;
import org.shouwang.command.directory.Cases.ResponseRow;
import org.shouwang.command.plan.decision.Plans;
import org.shouwang.contract.token.LevelId;
import org.shouwang.plan.document.Level;
import org.shouwang.plan.document.Plan;

/**
 * A response that runs while a further alert comes in, and the level it stands at by its own plan.
 */
record RunningResponse(ResponseRow row, Plan plan, Level level) {

    static RunningResponse of(ResponseRow row, Standing standing, Plans plans) {
        Plan plan = plans.find(standing.plan()).orElseThrow();
        return new RunningResponse(row, plan, plan.level(standing.level().value()).orElseThrow());
    }

    /**
     * The level of its own plan that answers to one somebody chose; empty when that is not graver
     * than the one it stands at. Levels of different plans meet on the neutral scale.
     */
    Optional<LevelId> raisedTo(Level chosen) {
        return plan.levels().stream()
                .filter(mine -> mine.neutral() >= chosen.neutral())
                .min(Comparator.comparingInt(Level::neutral))
                .filter(mine -> mine.neutral() > level.neutral())
                .map(mine -> new LevelId(mine.id()));
    }
}
