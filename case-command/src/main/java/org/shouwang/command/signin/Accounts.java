package org.shouwang.command.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.id.StaffId;
import org.shouwang.web.signin.DeviceTable;
import org.shouwang.web.signin.OpenSessions;
import org.shouwang.web.text.Language;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts of a cell, in {@code signin.account}. */
public final class Accounts {

    private static final String COLUMNS =
            "id, staff_id, login, language, password_set_at, closed_at";

    private final JdbcClient jdbc;
    private final OpenSessions sessions;
    private final DeviceTable devices;
    private final Clock clock;

    Accounts(JdbcClient jdbc, OpenSessions sessions, DeviceTable devices, Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.devices = devices;
        this.clock = clock;
    }

    /**
     * Opens an account without a password; the person sets one through a one-time link.
     *
     * @param login a login name or staff number, 1 to 100 characters
     * @throws LoginTaken if the name or the person has an account already
     */
    public Account open(StaffId staff, String login, Language language) {
        Account account =
                new Account(
                        UUID.randomUUID(),
                        staff,
                        Login.normalised(login),
                        language,
                        Optional.empty(),
                        Optional.empty());
        try {
            jdbc.sql(
                            """
                            insert into signin.account (id, staff_id, login, language, opened_at)
                            values (:id, :staff, :login, :language, :now)
                            """)
                    .param("id", account.id())
                    .param("staff", staff.value())
                    .param("login", account.login())
                    .param("language", language.code())
                    .param("now", now())
                    .update();
        } catch (DuplicateKeyException _) {
            throw new LoginTaken();
        }
        return account;
    }

    /** Closes the account of somebody who left: sessions and devices end at once. */
    public void close(StaffId staff) {
        jdbc.sql("update signin.account set closed_at = :now where staff_id = :staff")
                .param("now", now())
                .param("staff", staff.value())
                .update();
        of(staff).ifPresent(account -> sessions.endAll(account.id()));
        devices.revokeAll(staff);
    }

    /** The account of a person. */
    public Optional<Account> of(StaffId staff) {
        return jdbc.sql("select " + COLUMNS + " from signin.account where staff_id = :staff")
                .param("staff", staff.value())
                .query((row, _) -> account(row))
                .optional();
    }

    /** The account with an id. */
    Optional<Account> byId(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from signin.account where id = :id")
                .param("id", id)
                .query((row, _) -> account(row))
                .optional();
    }

    /** The account that a login name, however typed, belongs to. */
    public Optional<Account> byLogin(String typed) {
        return jdbc.sql("select " + COLUMNS + " from signin.account where login = :login")
                .param("login", Login.normalised(typed))
                .query((row, _) -> account(row))
                .optional();
    }

    /** Whether anybody can sign in; when not, the first administrator needs a link. */
    public boolean any() {
        return jdbc.sql(
                        "select exists (select 1 from signin.account where password_hash is not"
                                + " null)")
                .query(Boolean.class)
                .single();
    }

    Optional<String> passwordHash(UUID account) {
        return jdbc.sql("select password_hash from signin.account where id = :id")
                .param("id", account)
                .query((row, _) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(hash -> hash);
    }

    /**
     * Sets a password that was judged elsewhere.
     *
     * @param hash as bcrypt's delegating encoder writes it, with its name in braces
     */
    public void setPasswordHash(UUID account, String hash) {
        jdbc.sql(
                        """
                        update signin.account set password_hash = :hash, password_set_at = :now
                        where id = :id
                        """)
                .param("hash", hash)
                .param("now", now())
                .param("id", account)
                .update();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getString("login"),
                Language.ofCode(row.getString("language")).orElse(Language.ZH),
                Optional.ofNullable(row.getObject("password_set_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
