package org.shouwang.web.frame;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.shouwang.contract.id.AlertId;
import org.shouwang.web.signin.Who;

/** Knows which alerts wait for somebody to take them up; offered by the service that pages. */
@FunctionalInterface
public interface WaitingAlerts {

    /** Those that somebody is paged for now, the longest waiting first. */
    List<Waiting> of(Who who);

    /** An alert that nobody has yet. */
    record Waiting(AlertId alert, String code, Instant since) {

        public Waiting {
            Objects.requireNonNull(alert, "alert");
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(since, "since");
        }

        /** Whether a page is about this alert, so that it need not be said there. */
        boolean isAt(String path) {
            return path.contains(alert.toString());
        }
    }
}
