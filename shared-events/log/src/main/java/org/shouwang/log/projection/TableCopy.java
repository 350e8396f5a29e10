package org.shouwang.log.projection;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies what was folded beside a table into it, column by name. */
record TableCopy(JdbcClient sql, String table) {

    TableCopy {
        if (!table.matches("[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("a projection's table is written schema.table");
        }
    }

    void run() {
        String columns = String.join(", ", columns());
        sql.sql(
                        "insert into %s (%s) overriding system value select %s from %s"
                                .formatted(table, columns, columns, Rows.beside(table)))
                .update();
    }

    /** All but the computed ones. */
    private List<String> columns() {
        return sql.sql(
                        """
                        select quote_ident(attname) from pg_attribute
                        where attrelid = ?::regclass and attnum > 0 and not attisdropped
                          and attgenerated = ''
                        order by attnum
                        """)
                .params(table)
                .query(String.class)
                .list();
    }
}
