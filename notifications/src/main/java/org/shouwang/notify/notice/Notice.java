package org.shouwang.notify.notice;

import java.util.Objects;
import java.util.Optional;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.token.AlertCode;
import org.shouwang.contract.token.Label;

/**
 * All that a page can say. It travels over machines that others own, so there is no field that
 * could hold a person's name or somebody's words.
 *
 * @param school the school's short name; empty when the school could not be read
 * @param step which step of the paging ladder this is
 * @param round how often the ladder has been gone through
 */
public record Notice(
        AlertId alert,
        AlertCode code,
        Optional<Label> school,
        Urgency urgency,
        int step,
        int round) {

    public Notice {
        Objects.requireNonNull(alert);
        Objects.requireNonNull(code);
        Objects.requireNonNull(school);
        Objects.requireNonNull(urgency);
    }
}
