package org.shouwang.postgres;

import java.util.List;
import java.util.stream.Stream;

/** Who connects to PostgreSQL, and as which database role. */
public enum DatabaseRole {
    /** Owns the cluster. For backup, restore and tests; never for a running service. */
    SUPERUSER("postgres"),
    /** Owns the databases and runs migrations. */
    MIGRATE("shouwang_migrate"),
    /** The only writer of events. */
    COMMAND("shouwang_command"),
    /** The read side. */
    QUERY("shouwang_query"),
    /** The outbox of notifications. */
    NOTIFY("shouwang_notify");

    private final String user;

    DatabaseRole(String user) {
        this.user = user;
    }

    /** The role's name in PostgreSQL. */
    public String user() {
        return user;
    }

    /** Every role but the one that initdb makes. */
    static List<DatabaseRole> created() {
        return Stream.of(values()).filter(role -> role != SUPERUSER).toList();
    }
}
