package org.shouwang.query.plan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.shouwang.contract.token.LevelId;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.plan.document.CanonicalPlan;
import org.shouwang.plan.document.Level;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.document.PlanReader;
import org.shouwang.plan.document.PlanReading;
import org.shouwang.plan.engine.PlanEngine;
import org.shouwang.plan.engine.PlanView;
import org.shouwang.plan.engine.SchoolCalendar;
import org.shouwang.plan.engine.StepView;
import org.shouwang.plan.recorded.TheEnd;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The plans that responses follow, by their content: a document never changes. Thread-safe. */
public final class PlanLibrary {

    private final Cache<PlanHash, Plan> known = Caffeine.newBuilder().maximumSize(200).build();

    public PlanLibrary() {
        Plan canonical = CanonicalPlan.plan();
        known.put(new PlanHash(canonical.hash().hex()), canonical);
    }

    /**
     * @throws IllegalStateException when no such document was kept, or it cannot be read
     */
    public Plan plan(JdbcClient sql, PlanHash hash) {
        return known.get(hash, missing -> read(sql, missing));
    }

    /** What the plan of a response asks at an instant; once it has ended, what it asked then. */
    public PlanView view(JdbcClient sql, Course course, Instant now) {
        return engine(sql, course, course.plan()).view(course.facts(), course.asked(now));
    }

    /**
     * What the plan asks because a response has ended, as it stands at an instant: what is still
     * open, in the plan's order. Nothing while it runs.
     */
    public List<StepView> afterTheEnd(JdbcClient sql, Course course, Instant now) {
        PlanEngine engine = engine(sql, course, course.plan());
        Set<String> asked = TheEnd.steps(engine, course.facts());
        return asked.isEmpty()
                ? List.of()
                : engine.view(course.facts(), now).steps().stream()
                        .filter(step -> asked.contains(step.step().id()))
                        .filter(step -> !step.state().satisfied())
                        .toList();
    }

    /** The engine for one of the versions that a response followed. */
    public PlanEngine engine(JdbcClient sql, Course course, PlanHash version) {
        return new PlanEngine(plan(sql, version), SchoolCalendar.weekdays(course.started().zone()));
    }

    /** The versions that a response followed, the latest first. */
    public List<Plan> versions(JdbcClient sql, Course course) {
        return course.stretches().reversed().stream()
                .map(Course.Stretch::plan)
                .distinct()
                .map(version -> plan(sql, version))
                .toList();
    }

    /** A level's place on the scale that all plans share; 1 when the plan does not know it. */
    public int neutral(JdbcClient sql, PlanHash hash, LevelId level) {
        return plan(sql, hash).level(level.value()).map(Level::neutral).orElse(1);
    }

    private static Plan read(JdbcClient sql, PlanHash hash) {
        byte[] document =
                sql.sql("select document from command.plan_document where hash = ?")
                        .param(hash.value())
                        .query(byte[].class)
                        .optional()
                        .orElseThrow(() -> new IllegalStateException("no plan " + hash));
        return switch (PlanReader.read(document)) {
            case PlanReading.Sound(Plan plan) -> plan;
            case PlanReading.Broken _ ->
                    throw new IllegalStateException("the plan " + hash + " cannot be read");
        };
    }
}
