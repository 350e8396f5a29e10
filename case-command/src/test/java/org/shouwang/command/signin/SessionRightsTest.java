package org.shouwang.command.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.command.store.CommandSchema;
import org.shouwang.postgres.DatabaseRole;
import org.shouwang.postgres.TestDatabase;
import org.shouwang.postgres.TestPostgres;
import org.shouwang.web.signin.SignInDatabase;
import org.shouwang.web.signin.SignInTables;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Whoever holds the database role of another service becomes nobody else by it. */
class SessionRightsTest {

    private static TestDatabase database;
    private static AnnotationConfigApplicationContext writer;
    private static AnnotationConfigApplicationContext reader;

    @BeforeAll
    static void open() {
        database =
                TestPostgres.freshDatabase(
                        "rights", it -> CommandSchema.migrate(it.dataSource(DatabaseRole.MIGRATE)));
        writer = tables(SignInDatabase.ofWriter(database.dataSource(DatabaseRole.COMMAND)));
        reader = tables(SignInDatabase.ofReader(database.dataSource(DatabaseRole.QUERY)));
    }

    @AfterAll
    static void close() {
        reader.close();
        writer.close();
        database.close();
    }

    @Test
    void a_reader_knows_a_session_and_keeps_it_alive() {
        String id = begin(sessions(writer));
        long before = System.currentTimeMillis() - 600_000;
        as(DatabaseRole.COMMAND)
                .sql("update signin.session set last_access_time = ?, expiry_time = ?")
                .params(before, before + 1_800_000)
                .update();

        use(sessions(reader), id);

        Session used = sessions(writer).findById(id);
        assertThat(used.<String>getAttribute("account")).isEqualTo("somebody");
        assertThat(used.getLastAccessedTime())
                .isAfter(writer.getBean(Clock.class).instant().minusSeconds(60));
        sessions(reader).deleteById(id);
        assertThat(sessions(writer).findById(id)).as("ended by the writer alone").isNotNull();
        sessions(writer).deleteById(id);
        assertThat(sessions(reader).findById(id)).isNull();
    }

    @Test
    void whoever_was_signed_in_before_sessions_were_hashed_stays_so() {
        String id = UUID.randomUUID().toString();
        try (TestDatabase old = TestPostgres.freshDatabase("plain", it -> migrateTo037(it))) {
            long now = System.currentTimeMillis();
            JdbcClient.create(old.dataSource(DatabaseRole.COMMAND))
                    .sql("insert into signin.session values (?, ?, ?, ?, 1800, ?, 'somebody')")
                    .params(UUID.randomUUID().toString(), id, now, now, now + 1_800_000)
                    .update();
            CommandSchema.migrate(old.dataSource(DatabaseRole.MIGRATE));
            try (var tables = tables(SignInDatabase.ofReader(old.dataSource(DatabaseRole.QUERY)))) {
                assertThat(sessions(tables).findById(id).getId()).isEqualTo(id);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update signin.session set principal_name = 'lead'",
                "update signin.session set session_id = session_id",
                "update signin.session set primary_id = primary_id",
                "update signin.session set max_inactive_interval = 9999",
                "update signin.session_attributes set attribute_bytes = 'lead'::bytea",
                "update signin.session_attributes set session_primary_id = session_primary_id",
                "insert into signin.session_attributes values ('1', 'staff', ''::bytea)",
                "insert into signin.session values ('1', '1', 1, 1, 1, 1, 'lead')",
                "delete from signin.session_attributes",
                "delete from signin.session",
                "truncate signin.session cascade"
            })
    void neither_the_reader_nor_whoever_pages_changes_whose_a_session_is(String statement) {
        for (DatabaseRole role : new DatabaseRole[] {DatabaseRole.QUERY, DatabaseRole.NOTIFY}) {
            assertRefused(role, statement);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"session", "session_attributes", "kept_form"})
    void whoever_pages_does_not_even_read_them(String table) {
        assertRefused(DatabaseRole.NOTIFY, "delete from signin." + table);
        assertThatThrownBy(
                        () ->
                                as(DatabaseRole.NOTIFY)
                                        .sql("select count(*) from signin." + table)
                                        .query(Long.class)
                                        .single())
                .isInstanceOf(DataAccessException.class);
    }

    private static void migrateTo037(TestDatabase database) {
        Flyway.configure()
                .dataSource(database.dataSource(DatabaseRole.MIGRATE))
                .locations("classpath:db/command")
                .schemas("command")
                .defaultSchema("command")
                .target("037")
                .load()
                .migrate();
    }

    private static void assertRefused(DatabaseRole role, String statement) {
        assertThatThrownBy(() -> as(role).sql(statement).update())
                .as("%s as %s", statement, role)
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .extracting("SQLState")
                .isEqualTo("42501");
    }

    private static <S extends Session> String begin(FindByIndexNameSessionRepository<S> sessions) {
        S session = sessions.createSession();
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                UUID.randomUUID().toString());
        session.setAttribute("account", "somebody");
        sessions.save(session);
        return session.getId();
    }

    /** What the filter does with each request. */
    private static <S extends Session> void use(
            FindByIndexNameSessionRepository<S> sessions, String id) {
        S session = sessions.findById(id);
        session.setLastAccessedTime(reader.getBean(Clock.class).instant());
        sessions.save(session);
    }

    private static JdbcClient as(DatabaseRole role) {
        return JdbcClient.create(database.dataSource(role));
    }

    @SuppressWarnings("unchecked")
    private static FindByIndexNameSessionRepository<Session> sessions(
            AnnotationConfigApplicationContext tables) {
        return tables.getBean(FindByIndexNameSessionRepository.class);
    }

    private static AnnotationConfigApplicationContext tables(SignInDatabase of) {
        var context = new AnnotationConfigApplicationContext();
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        context.registerBean(SignInDatabase.class, () -> of);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.register(SignInTables.class);
        context.refresh();
        return context;
    }
}
