package org.shouwang.query.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseEvent;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.plan.fact.Facts;
import org.shouwang.plan.recorded.RecordedFacts;

/**
 * One response, read from its events.
 *
 * @param plan the version in force after the last event
 * @param ended when it was recorded to have ended
 */
public record Course(
        ResponseCourse.Started started, PlanHash plan, Facts facts, Optional<Instant> ended) {

    /**
     * @param events the stream from its first event
     * @throws IllegalStateException when it does not begin with a start
     */
    public static Course of(List<LoggedEvent> events) {
        ResponseCourse.Started started = null;
        PlanHash plan = null;
        Facts facts = Facts.none();
        Optional<Instant> ended = Optional.empty();
        for (LoggedEvent logged : events) {
            var event = (ResponseEvent) logged.event();
            Instant recorded = logged.recording().recordedAt();
            facts = RecordedFacts.plus(facts, event, recorded);
            switch (event) {
                case ResponseCourse.Started e -> {
                    started = e;
                    plan = e.plan();
                }
                case ResponseCourse.PlanMigrated e -> plan = e.to();
                case ResponseCourse.Ended _ -> ended = Optional.of(recorded);
                default -> {}
            }
        }
        if (started == null) {
            throw new IllegalStateException("a response that does not begin with its start");
        }
        return new Course(started, plan, facts, ended);
    }
}
