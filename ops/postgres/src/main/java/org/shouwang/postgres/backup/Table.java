package org.shouwang.postgres.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A table whose rows are copied.
 *
 * @param columns those that hold what was written; generated ones come back by themselves
 */
record Table(String schema, String name, List<String> columns) {
    /** Wrapped record keys: the one schema that goes with the keys. */
    static final String KEYS_SCHEMA = "keys";

    /** Flyway's own, by the end of its name; written by the migrations of the restoring product. */
    static final String HISTORY = "%schema\\_history";

    /**
     * Ordinary tables of every schema but the system's, parents in place of their partitions;
     * unlogged ones are rebuilt by their owners and left out.
     */
    private static final String LIST =
            """
            select n.nspname, c.relname,
                   array_agg(a.attname order by a.attnum)
                       filter (where a.attgenerated = '' and not a.attisdropped)
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
             where c.relkind in ('r', 'p') and c.relpersistence = 'p' and not c.relispartition
               and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'
               and c.relname not like ?
               and not exists (select from pg_depend d
                                where d.classid = 'pg_class'::regclass and d.objid = c.oid
                                  and d.deptype = 'e')
             group by n.nspname, c.relname
             order by n.nspname, c.relname
            """;

    Table {
        columns = List.copyOf(columns);
    }

    static List<Table> all(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(LIST)) {
            statement.setString(1, HISTORY);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String[] columns = (String[]) rows.getArray(3).getArray();
                    tables.add(new Table(rows.getString(1), rows.getString(2), List.of(columns)));
                }
            }
        }
        return List.copyOf(tables);
    }

    boolean holdsKeys() {
        return schema.equals(KEYS_SCHEMA);
    }

    String fileName() {
        return schema + "." + name + ".copy.gz";
    }

    String sqlName() {
        return quoted(schema) + "." + quoted(name);
    }

    String sqlColumns() {
        return String.join(", ", columns.stream().map(Table::quoted).toList());
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
