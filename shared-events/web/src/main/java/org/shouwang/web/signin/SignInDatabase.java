package org.shouwang.web.signin;

import java.util.Comparator;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Where the schema {@code signin} is reached. Each service offers its own connections as such a
 * bean; composed in one process, those of the writer are used.
 *
 * @param writes whether its database role may begin and end sessions; a reader notes their use and
 *     nothing else
 */
public record SignInDatabase(DataSource dataSource, boolean writes) {

    public SignInDatabase {
        Objects.requireNonNull(dataSource, "dataSource");
    }

    /** Of the service that lets people in. */
    public static SignInDatabase ofWriter(DataSource dataSource) {
        return new SignInDatabase(dataSource, true);
    }

    /** Of a service that knows who is in. */
    public static SignInDatabase ofReader(DataSource dataSource) {
        return new SignInDatabase(dataSource, false);
    }

    /** The one to use of those that are offered. */
    public static SignInDatabase of(ObjectProvider<SignInDatabase> offered) {
        return offered.orderedStream()
                .max(Comparator.comparing(SignInDatabase::writes))
                .orElseThrow(() -> new IllegalStateException("no SignInDatabase is offered"));
    }
}
