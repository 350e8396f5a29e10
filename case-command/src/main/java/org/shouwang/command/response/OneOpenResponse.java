package org.shouwang.command.response;

import java.util.List;
import org.shouwang.command.response.decision.ResponseRefusal;
import org.shouwang.command.store.UniqueRule;
import org.shouwang.command.store.UniqueRules;
import org.shouwang.contract.Event;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.response.ResponseCourse;

/** One open response per student, over all processes. */
final class OneOpenResponse implements UniqueRules {

    private static final UniqueRule RULE =
            new UniqueRule("open-response-of-student", ResponseRefusal.ANOTHER_RESPONSE_RUNS);

    @Override
    public List<UniqueRule.Change> changes(StreamId stream, Event event) {
        return switch (event) {
            case ResponseCourse.Started started ->
                    List.of(RULE.claimedBy(stream, started.student().value()));
            case ResponseCourse.Ended _ -> List.of(RULE.releasedBy(stream));
            default -> List.of();
        };
    }
}
