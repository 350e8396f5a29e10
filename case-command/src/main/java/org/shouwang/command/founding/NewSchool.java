package org.shouwang.command.founding;

import java.time.ZoneId;
import java.util.Objects;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.token.Label;
import org.shouwang.web.text.Language;

/**
 * A school to be founded.
 *
 * @param simulated whether its events may be recorded on another clock than the database's
 * @param administrator the name of the first administrator
 * @param login that person's login name
 * @param language that person's
 */
public record NewSchool(
        SchoolId id,
        Label name,
        Label shortName,
        ZoneId zone,
        boolean simulated,
        String administrator,
        String login,
        Language language) {

    public NewSchool {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(shortName);
        Objects.requireNonNull(zone);
        Objects.requireNonNull(administrator);
        Objects.requireNonNull(login);
        Objects.requireNonNull(language);
    }
}
