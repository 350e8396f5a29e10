package org.shouwang.command.signin;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record of who tried to come in. It never holds what was typed: that may be a password. */
final class Attempts {

    private final JdbcClient jdbc;

    Attempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How an attempt went. */
    enum Outcome {
        IN,
        WRONG_PASSWORD,
        UNKNOWN_LOGIN,
        CLOSED,
        NO_PASSWORD_YET,
        NO_ROLE,
        THROTTLED,
        BY_LINK
    }

    void record(Optional<UUID> account, String address, Outcome outcome, Instant now) {
        jdbc.sql(
                        """
                        insert into signin.attempt (at, account_id, address, outcome)
                        values (:at, :account, :address, :outcome)
                        """)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("account", account.orElse(null), Types.OTHER)
                .param("address", address)
                .param("outcome", outcome.name())
                .update();
    }
}
