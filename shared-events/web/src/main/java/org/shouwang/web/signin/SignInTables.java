package org.shouwang.web.signin;

import java.time.Clock;
import javax.sql.DataSource;
import org.shouwang.web.frame.Cookies;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions, devices, memberships and kept forms in the schema {@code signin} of PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class SignInTables {

    /** What is stored of the id that a cookie holds. */
    static final String HASH = "encode(sha256(convert_to(?, 'UTF8')), 'hex')";

    @Bean
    SignInStore signInStore(ObjectProvider<SignInDatabase> databases) {
        SignInDatabase database = SignInDatabase.of(databases);
        return new SignInStore(
                JdbcClient.create(database.dataSource()), database.dataSource(), database.writes());
    }

    @Bean
    JdbcIndexedSessionRepository sessions(SignInStore store) {
        TransactionTemplate transactions =
                new TransactionTemplate(new DataSourceTransactionManager(store.dataSource()));
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        JdbcIndexedSessionRepository sessions =
                new JdbcIndexedSessionRepository(
                        new JdbcTemplate(store.dataSource()), transactions);
        sessions.setTableName("signin.session");
        sessions.setDefaultMaxInactiveInterval(SignInSession.IDLE);
        sessions.setConversionService(TextAlone.conversion());
        sessions.setCleanupCron("0 */10 * * * *");
        hashed(sessions);
        if (!store.writes()) {
            readOnly(sessions);
        }
        return sessions;
    }

    /**
     * A row is found by the hash of what the cookie holds, and holds nothing else of it: whoever
     * reads the database can enter nobody's session. The statements are Spring Session's but for
     * that.
     */
    private static void hashed(JdbcIndexedSessionRepository sessions) {
        sessions.setCreateSessionQuery(
                """
                insert into %TABLE_NAME% (primary_id, session_id, creation_time, last_access_time,
                    max_inactive_interval, expiry_time, principal_name)
                values (?, HASH, ?, ?, ?, ?, ?)
                """
                        .replace("HASH", HASH));
        sessions.setGetSessionQuery(
                """
                select s.primary_id, told.id as session_id, s.creation_time, s.last_access_time,
                    s.max_inactive_interval, sa.attribute_name, sa.attribute_bytes
                from (values (?::text)) told (id)
                join %TABLE_NAME% s on s.session_id = HASH
                left join %TABLE_NAME%_attributes sa on s.primary_id = sa.session_primary_id
                """
                        .replace("HASH", HASH.replace("?", "told.id")));
        sessions.setUpdateSessionQuery(
                """
                update %TABLE_NAME% set session_id = HASH, last_access_time = ?,
                    max_inactive_interval = ?, expiry_time = ?, principal_name = ?
                where primary_id = ?
                """
                        .replace("HASH", HASH));
        sessions.setDeleteSessionQuery("delete from %TABLE_NAME% where session_id = " + HASH);
    }

    /**
     * The role of a reader may note when a session was used, and change nothing else of it: neither
     * whose it is nor that it is there. What has run out is removed by the writer.
     */
    private static void readOnly(JdbcIndexedSessionRepository sessions) {
        sessions.setUpdateSessionQuery(
                """
                with told (session_id, used, idle, until, principal, id) as (
                    values (?::text, ?::bigint, ?::integer, ?::bigint, ?::text, ?::text))
                update %TABLE_NAME% set last_access_time = told.used, expiry_time = told.until
                from told where primary_id = told.id
                """);
        sessions.setDeleteSessionQuery(
                "update %TABLE_NAME% set expiry_time = expiry_time where session_id = ? and false");
        sessions.setCleanupCron(Scheduled.CRON_DISABLED);
    }

    @Bean
    MembershipsNow membershipsNow(SignInStore store, Clock clock) {
        return new MembershipTable(store.jdbc(), clock);
    }

    @Bean
    DeviceTable deviceTable(SignInStore store, Cookies cookies, Clock clock) {
        return new DeviceTable(store.jdbc(), cookies, clock);
    }

    @Bean
    OpenSessions openSessions(SignInStore store) {
        return new OpenSessions(store.jdbc());
    }

    @Bean
    KeptForms keptForms(SignInStore store) {
        return new KeptFormTable(store.jdbc());
    }

    /**
     * How the schema is reached from here.
     *
     * @param writes see {@link SignInDatabase}
     */
    record SignInStore(JdbcClient jdbc, DataSource dataSource, boolean writes) {}
}
