package org.shouwang.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.command.CommandRefused;
import org.shouwang.command.store.CasefileNotes.AddNote;
import org.shouwang.command.store.CasefileNotes.Close;
import org.shouwang.postgres.DatabaseRole;
import org.shouwang.postgres.TestDatabase;
import org.springframework.dao.DataAccessException;

class AppendOnlyTest {

    /** Every table that only grows, as its trigger says, with a column of it. */
    private static final String KEPT =
            """
            select t.tgrelid::regclass::text as kept, min(a.attname) as a_column
            from pg_trigger t join pg_attribute a on a.attrelid = t.tgrelid and a.attnum > 0
            where t.tgname = 'append_only' and t.tgenabled = 'A'
            group by 1
            """;

    private static TestDatabase database;
    private static TestStore store;

    @BeforeAll
    static void open() {
        database = TestStore.freshDatabase();
        store = new TestStore(database, new TestKeys());
        store.commands().send(TestStore.context(), new AddNote(CasefileNotes.stream(), "a"));
        assertThatThrownBy(
                        () ->
                                store.commands()
                                        .send(
                                                TestStore.context(),
                                                new Close(CasefileNotes.stream())))
                .isInstanceOf(CommandRefused.class);
    }

    @AfterAll
    static void close() {
        store.close();
        database.close();
    }

    @ParameterizedTest
    @EnumSource(DatabaseRole.class)
    void nobody_changes_or_removes_what_happened(DatabaseRole role) {
        Map<String, String> kept = new TreeMap<>();
        store.as(DatabaseRole.SUPERUSER)
                .sql(KEPT)
                .query(
                        row -> {
                            kept.put(row.getString("kept"), row.getString("a_column"));
                        });
        assertThat(kept)
                .containsOnlyKeys(
                        "events.event",
                        "events.command",
                        "command.refusal",
                        "command.plan_document",
                        "command.attachment",
                        "command.shown");
        kept.forEach(
                (table, column) -> {
                    assertRefused(role, "update %1$s set %2$s = %2$s".formatted(table, column));
                    assertRefused(role, "delete from " + table);
                    assertRefused(role, "delete from " + table + " where false");
                    assertRefused(role, "truncate " + table + " cascade");
                });
        assertThat(
                        store.as(DatabaseRole.SUPERUSER)
                                .sql(
                                        "select (select count(*) from events.event) + (select"
                                            + " count(*) from events.command) + (select count(*)"
                                            + " from command.refusal)")
                                .query(Long.class)
                                .single())
                .isEqualTo(3);
    }

    private static void assertRefused(DatabaseRole role, String statement) {
        assertThatThrownBy(() -> store.as(role).sql(statement).update())
                .as("%s as %s", statement, role)
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .extracting("SQLState")
                .isEqualTo("42501");
    }

    @Test
    void a_session_that_plays_a_replica_does_not_get_around_it() {
        assertThatThrownBy(
                        () ->
                                store.as(DatabaseRole.SUPERUSER)
                                        .sql(
                                                "set session_replication_role = replica; delete"
                                                        + " from events.event")
                                        .update())
                .rootCause()
                .hasMessageContaining("append-only");
    }

    @Test
    void each_role_may_do_what_it_is_for_and_nothing_else() {
        Map<String, Set<String>> expected = new TreeMap<>();
        allow(expected, "shouwang_command", "events.event", "SELECT");
        allow(expected, "shouwang_command", "events.command", "SELECT");
        allow(expected, "shouwang_command", "command.refusal", "SELECT", "INSERT");
        allow(expected, "shouwang_query", "command.refusal", "SELECT");
        allow(expected, "shouwang_command", "keys.record_key", "SELECT", "INSERT");
        allow(expected, "shouwang_command", "events.unique_rule", "SELECT");
        allow(expected, "shouwang_command", "events.timer", "SELECT", "DELETE");
        allow(expected, "shouwang_query", "events.event", "SELECT");
        allow(expected, "shouwang_query", "keys.record_key", "SELECT");
        allow(expected, "shouwang_notify", "events.event", "SELECT");

        assertThat(granted()).isEqualTo(expected);
        assertThat(grantedColumns())
                .containsExactly(
                        "shouwang_command attempts UPDATE", "shouwang_command retry_at UPDATE");
    }

    private static void allow(
            Map<String, Set<String>> grants, String role, String table, String... may) {
        grants.put(role + " " + table, new TreeSet<>(List.of(may)));
    }

    private static Map<String, Set<String>> granted() {
        Map<String, Set<String>> grants = new TreeMap<>();
        store.as(DatabaseRole.SUPERUSER)
                .sql(
                        """
                        select r.rolname || ' ' || n.nspname || '.' || c.relname, p.privilege
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        cross join pg_roles r
                        cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE',
                            'REFERENCES', 'TRIGGER', 'MAINTAIN']) p (privilege)
                        where n.nspname in ('events', 'keys', 'command') and c.relkind in ('r', 'v')
                          and c.relname in ('event', 'command', 'refusal', 'record_key',
                              'unique_rule', 'timer')
                          and r.rolname in ('shouwang_command', 'shouwang_query', 'shouwang_notify')
                          and has_table_privilege(r.oid, c.oid, p.privilege)
                        """)
                .query(
                        row -> {
                            grants.computeIfAbsent(row.getString(1), _ -> new TreeSet<>())
                                    .add(row.getString(2));
                        });
        return grants;
    }

    private static List<String> grantedColumns() {
        List<String> grants = new ArrayList<>();
        store.as(DatabaseRole.SUPERUSER)
                .sql(
                        """
                        select g.grantee || ' ' || g.column_name || ' ' || g.privilege_type
                        from information_schema.column_privileges g
                        where g.privilege_type = 'UPDATE' and g.grantee like 'shouwang%'
                          and g.table_schema in ('events', 'keys')
                          and g.grantee <> 'shouwang_migrate'
                        order by 1
                        """)
                .query(
                        row -> {
                            grants.add(row.getString(1));
                        });
        return grants;
    }

    @Test
    void the_writer_puts_nothing_into_the_log_but_by_appending() {
        for (String table : List.of("events.event", "events.command", "events.unique_rule")) {
            assertRefused(
                    DatabaseRole.COMMAND,
                    "insert into %1$s select * from %1$s where false".formatted(table));
        }
    }

    @Test
    void those_who_do_not_write_cannot_append() {
        for (DatabaseRole role : List.of(DatabaseRole.QUERY, DatabaseRole.NOTIFY)) {
            try (var appender =
                    new Appender(
                            database.dataSource(role),
                            AppenderLimits.DEFAULT,
                            new AppenderMetrics(store.metrics))) {
                assertThatThrownBy(() -> appender.append(Submissions.first()))
                        .isInstanceOf(AppendFailed.class);
            }
        }
    }
}
