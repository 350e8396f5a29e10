package org.shouwang.command.signin;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.id.StaffId;
import org.shouwang.web.text.Language;

/**
 * The key to the door of one member of staff.
 *
 * @param login the login name or staff number, normalised
 * @param passwordSetAt empty while no password has been set
 * @param closedAt empty while the account is open
 */
public record Account(
        UUID id,
        StaffId staff,
        String login,
        Language language,
        Optional<Instant> passwordSetAt,
        Optional<Instant> closedAt) {

    public Account {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(staff, "staff");
        Objects.requireNonNull(login, "login");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(passwordSetAt, "passwordSetAt");
        Objects.requireNonNull(closedAt, "closedAt");
    }

    public boolean isOpen() {
        return closedAt.isEmpty();
    }
}
