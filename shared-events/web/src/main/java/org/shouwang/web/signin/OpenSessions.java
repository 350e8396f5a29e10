package org.shouwang.web.signin;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ends sessions from outside: a device was revoked, a password changed, an account closed. */
public final class OpenSessions {

    private final JdbcClient jdbc;

    OpenSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ends every session of an account. */
    public void endAll(UUID account) {
        jdbc.sql("delete from signin.session where principal_name = ?")
                .param(account.toString())
                .update();
    }

    /** Ends the sessions of an account that were begun on a device. */
    public void endOn(UUID account, UUID device) {
        jdbc.sql(
                        """
                        delete from signin.session s using signin.session_attributes a
                        where s.principal_name = ? and a.session_primary_id = s.primary_id
                            and a.attribute_name = ? and a.attribute_bytes = ?
                        """)
                .params(
                        account.toString(),
                        SignInSession.DEVICE,
                        device.toString().getBytes(StandardCharsets.UTF_8))
                .update();
    }

    /** Ends the sessions of an account except one, named by what its cookie holds. */
    public void endOthers(UUID account, String sessionId) {
        jdbc.sql(
                        "delete from signin.session where principal_name = ? and session_id <> "
                                + SignInTables.HASH)
                .params(account.toString(), sessionId)
                .update();
    }
}
