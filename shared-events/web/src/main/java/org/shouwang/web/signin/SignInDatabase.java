package org.shouwang.web.signin;

import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Where the schema {@code signin} is reached. Each service offers its own connections as such a
 * bean; composed in one process, any of them will do.
 */
public record SignInDatabase(DataSource dataSource) {

    public SignInDatabase {
        Objects.requireNonNull(dataSource, "dataSource");
    }

    /** The one to use of those that are offered. */
    public static SignInDatabase of(ObjectProvider<SignInDatabase> offered) {
        return offered.orderedStream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no SignInDatabase is offered"));
    }
}
