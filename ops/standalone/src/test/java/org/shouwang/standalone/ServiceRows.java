package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.shouwang.command.CommandDatabase;
import org.shouwang.command.directory.Directory.CommandProjections;
import org.shouwang.log.projection.Projections;
import org.shouwang.notify.NotifyDatabase;
import org.shouwang.notify.NotifyProjections;
import org.shouwang.query.QueryDatabase;
import org.shouwang.query.store.QueryProjections;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The projections of a service, and the database in which they keep their rows. */
record ServiceRows(String name, Projections projections, JdbcClient sql) {

    /** Where the parts of a running program are found. */
    @FunctionalInterface
    interface Parts {
        <T> T of(Class<T> type);
    }

    static List<ServiceRows> all(Parts parts) {
        return List.of(
                of(
                        "command",
                        parts.of(CommandProjections.class).projections(),
                        parts.of(CommandDatabase.class).pool()),
                of(
                        "query",
                        parts.of(QueryProjections.class).projections(),
                        parts.of(QueryDatabase.class).pool()),
                of(
                        "notify",
                        parts.of(NotifyProjections.class).projections(),
                        parts.of(NotifyDatabase.class).dataSource()));
    }

    private static ServiceRows of(String name, Projections projections, DataSource database) {
        return new ServiceRows(name, projections, JdbcClient.create(database));
    }

    /** Every row of every table. */
    Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new TreeMap<>();
        projections.tables().values().forEach(t -> t.forEach(one -> rows.put(one, rows(one))));
        return rows;
    }

    private List<String> rows(String table) {
        return sql.sql("select to_jsonb(t)::text from " + table + " t order by 1")
                .query(String.class)
                .list();
    }

    List<Long> positions() {
        return projections.tables().keySet().stream()
                .map(projections.progress()::position)
                .toList();
    }

    /**
     * Folds a projection again and finds the rows that were there.
     *
     * @return whether the log stood still meanwhile; nothing is compared otherwise
     */
    boolean sameAgain(String projection) {
        List<Long> from = positions();
        Map<String, List<String>> before = rows();
        assertThat(projections.rebuild(projection)).isTrue();
        Map<String, List<String>> after = rows();
        if (!positions().equals(from)) {
            return false;
        }
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach(
                (table, rows) ->
                        assertThat(after.get(table))
                                .as(table + " after rebuilding " + projection)
                                .containsExactlyElementsOf(rows));
        return true;
    }
}
