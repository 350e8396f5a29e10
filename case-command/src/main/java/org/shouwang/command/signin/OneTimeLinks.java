package org.shouwang.command.signin;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.id.StaffId;
import org.shouwang.web.signin.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Links by which a person sets a password, once: the first administrator, a new colleague, somebody
 * who forgot. Only the hash is stored; looking at a link does not use it up.
 */
public final class OneTimeLinks {

    /** Where a link leads; the secret is a parameter, which no log holds. */
    static final String PATH = "/signin/link";

    private final JdbcClient jdbc;
    private final Clock clock;

    OneTimeLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Issues a link; earlier ones of the account are void from now on.
     *
     * @param life how long it may be used
     * @param by who will have it in hands; empty for whoever runs the machine
     * @return path and query, to be put behind the address of the site; told to nobody but the
     *     person
     */
    public String issue(UUID account, Duration life, Optional<StaffId> by) {
        jdbc.sql("delete from signin.one_time_link where account_id = :account")
                .param("account", account)
                .update();
        String secret = Secret.random();
        jdbc.sql(
                        """
                        insert into signin.one_time_link (secret_hash, account_id, issued_at, expires_at, issued_by)
                        values (:hash, :account, :now, :expires, :by)
                        """)
                .param("hash", Secret.hash(secret))
                .param("account", account)
                .param("now", now())
                .param("expires", now().plus(life))
                .param("by", by.map(StaffId::value).orElse(null), Types.OTHER)
                .update();
        return PATH + "?key=" + secret;
    }

    /**
     * A link that may be used.
     *
     * @param use an id of its use, which tells nothing of the secret
     */
    record Link(UUID use, UUID account, Optional<StaffId> by) {}

    /** The link of a secret, while it may be used. */
    Optional<Link> find(String secret) {
        byte[] hash = Secret.hash(secret);
        return jdbc.sql(
                        """
                        select account_id, issued_by from signin.one_time_link
                        where secret_hash = :hash and used_at is null and expires_at > :now
                        """)
                .param("hash", hash)
                .param("now", now())
                .query(
                        (row, _) ->
                                new Link(
                                        UUID.nameUUIDFromBytes(hash),
                                        row.getObject("account_id", UUID.class),
                                        Optional.ofNullable(row.getObject("issued_by", UUID.class))
                                                .map(StaffId::new)))
                .optional();
    }

    /** Uses a link up; of two who try at once, one gets the account. */
    Optional<UUID> use(String secret) {
        return jdbc.sql(
                        """
                        update signin.one_time_link set used_at = :now
                        where secret_hash = :hash and used_at is null and expires_at > :now
                        returning account_id
                        """)
                .param("hash", Secret.hash(secret))
                .param("now", now())
                .query(UUID.class)
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
