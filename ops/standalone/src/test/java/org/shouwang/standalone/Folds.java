package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/**
 * The very rows of every projection at a moment, each by the place where the database keeps it.
 * Folding a projection again exchanges all of its rows; following the log leaves old ones alone.
 */
record Folds(Map<String, Set<String>> places) {

    /** A table with fewer rows may change all of them in the course of things. */
    private static final int MANY = 20;

    static Folds of(Running running) {
        Map<String, Set<String>> places = new TreeMap<>();
        add(
                places,
                running.bean(CommandProjections.class).projections(),
                running.bean(CommandDatabase.class).pool());
        add(
                places,
                running.bean(QueryProjections.class).projections(),
                running.bean(QueryDatabase.class).pool());
        add(
                places,
                running.bean(NotifyProjections.class).projections(),
                running.bean(NotifyDatabase.class).dataSource());
        return new Folds(places);
    }

    private static void add(
            Map<String, Set<String>> places, Projections projections, DataSource database) {
        JdbcClient sql = JdbcClient.create(database);
        projections.tables().values().stream()
                .flatMap(List::stream)
                .forEach(
                        table ->
                                places.put(
                                        table,
                                        Set.copyOf(
                                                sql.sql("select xmin || ' ' || ctid from " + table)
                                                        .query(String.class)
                                                        .list())));
    }

    /** That rows of then are still where they were, in every table that has many. */
    void lastUntil(Folds later) {
        Map<String, Set<String>> many = new TreeMap<>(places);
        many.values().removeIf(rows -> rows.size() < MANY);
        assertThat(many).hasSizeGreaterThan(5);
        many.forEach(
                (table, rows) -> {
                    Set<String> left = new HashSet<>(rows);
                    left.retainAll(later.places.get(table));
                    assertThat(left).as("untouched rows of " + table).isNotEmpty();
                });
    }
}
