package org.shouwang.postgres.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far one service's migrations had gone, in the schema that keeps their history.
 *
 * @param history the table with the history: services name it as they like
 * @param version the last one applied
 * @param scripts every script applied with its checksum, in order, as one text
 */
record Stamp(String schema, String history, String version, String scripts) {
    private static final String SCHEMAS =
            """
            select n.nspname, c.relname
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relname like '%s' and c.relkind = 'r'
            """
                    .formatted(Table.HISTORY);

    /** In the order in which the schemas first came into being. */
    static List<Stamp> all(Connection connection) throws SQLException {
        Map<String, String> schemas = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SCHEMAS)) {
            while (rows.next()) {
                schemas.put(rows.getString(1), rows.getString(2));
            }
        }
        List<Dated> stamps = new ArrayList<>();
        for (Map.Entry<String, String> schema : schemas.entrySet()) {
            stamps.add(read(connection, schema.getKey(), schema.getValue()));
        }
        return stamps.stream().sorted().map(Dated::stamp).toList();
    }

    private static Dated read(Connection connection, String schema, String history)
            throws SQLException {
        String sql =
                """
                select (select version from %1$s where success and version is not null
                         order by installed_rank desc limit 1),
                       (select string_agg(concat(version, ' ', script, ' ', checksum), '; '
                                          order by installed_rank)
                          from %1$s where success and type = 'SQL'),
                       (select min(installed_on)::text from %1$s)
                """
                        .formatted(Table.quoted(schema) + "." + Table.quoted(history));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return new Dated(
                    row.getString(3),
                    new Stamp(schema, history, row.getString(1), row.getString(2)));
        }
    }

    private record Dated(String since, Stamp stamp) implements Comparable<Dated> {
        @Override
        public int compareTo(Dated other) {
            return since.compareTo(other.since);
        }
    }
}
