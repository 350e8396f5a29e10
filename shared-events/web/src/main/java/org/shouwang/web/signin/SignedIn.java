package org.shouwang.web.signin;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.shouwang.contract.id.StaffId;

/**
 * Whoever is signed in: ids alone. Roles are read at each request ({@link MembershipsNow}), so that
 * a revoked one bites at once.
 *
 * @param account the account
 * @param staff the person; one per cell, whatever the schools
 * @param locale the language the account prefers
 */
public record SignedIn(UUID account, StaffId staff, Locale locale) {

    public SignedIn {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(staff, "staff");
        Objects.requireNonNull(locale, "locale");
    }
}
