package org.shouwang.log.projection;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The places in the log that a service's projections have reached. */
record Tokens(String schema) {

    Tokens {
        if (!schema.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("not a plain schema name");
        }
    }

    record Token(long position, int revision) {}

    /** Gives a projection that has none a place at the log's beginning. */
    void begin(JdbcClient sql, Projection projection) {
        sql.sql(
                        "insert into "
                                + schema
                                + ".token (projection, position, revision) values (?, 0, ?)"
                                + " on conflict do nothing")
                .params(projection.name(), projection.revision())
                .update();
    }

    Optional<Token> find(JdbcClient sql, String projection) {
        return select(sql, projection, "");
    }

    /** Holds the token until the transaction ends; empty while somebody else holds it. */
    Optional<Token> tryHold(JdbcClient sql, String projection) {
        return select(sql, projection, "for update skip locked");
    }

    /** Holds the token until the transaction ends, waiting for whoever holds it now. */
    Token hold(JdbcClient sql, String projection) {
        return select(sql, projection, "for update")
                .orElseThrow(
                        () -> new IllegalStateException("projection " + projection + " not begun"));
    }

    void move(JdbcClient sql, Projection projection, long position) {
        sql.sql("update " + schema + ".token set position = ?, revision = ? where projection = ?")
                .params(position, projection.revision(), projection.name())
                .update();
    }

    private Optional<Token> select(JdbcClient sql, String projection, String lock) {
        return sql.sql(
                        "select position, revision from "
                                + schema
                                + ".token where projection = ? "
                                + lock)
                .params(projection)
                .query(Token.class)
                .optional();
    }
}
