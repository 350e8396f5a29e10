package org.shouwang.command.alert;

import org.shouwang.command.directory.Cases;
import org.shouwang.command.directory.Cases.ResponseRow;
import org.shouwang.contract.id.AlertId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a response that came of an alert still runs. When that cannot be found out it counts as
 * none, so that a human looks.
 */
final class RunningResponses {

    private static final Logger LOG = LoggerFactory.getLogger(RunningResponses.class);

    private final Cases cases;

    RunningResponses(Cases cases) {
        this.cases = cases;
    }

    boolean anyOf(AlertId alert) {
        try {
            return cases.responsesOf(alert).stream().anyMatch(ResponseRow::running);
        } catch (RuntimeException e) {
            LOG.warn("the responses of alert {} cannot be looked up: {}", alert, e.toString());
            return false;
        }
    }
}
