package org.shouwang.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;

/** Brings the product's database roles into being, each time a server starts. */
final class Roles {
    private Roles() {}

    /**
     * Makes missing roles and gives each its password. An error that these roles provoke may quote
     * a value ("invalid input syntax for type date: ..."), so their errors stay with them and do
     * not reach the server's log; the server's own troubles are logged as ever.
     */
    static void ensure(Connection superuser, Passwords passwords) throws SQLException {
        Set<String> present = present(superuser);
        try (Statement statement = superuser.createStatement()) {
            for (DatabaseRole role : DatabaseRole.created()) {
                if (present.contains(role.user())) {
                    continue;
                }
                // The user's name and the password are ours and hold no quote.
                statement.execute(
                        "create role %s login nosuperuser nocreatedb nocreaterole password '%s'"
                                .formatted(role.user(), passwords.of(role)));
                statement.execute(
                        "alter role %s set log_min_messages = 'log'".formatted(role.user()));
            }
        }
    }

    /** A database that the migrating role owns and that nobody else but the services may enter. */
    static void createDatabase(Connection superuser, String name) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(
                    "create database %s owner %s".formatted(name, DatabaseRole.MIGRATE.user()));
            statement.execute("revoke all on database %s from public".formatted(name));
            statement.execute(
                    "grant connect on database %s to %s, %s, %s"
                            .formatted(
                                    name,
                                    DatabaseRole.COMMAND.user(),
                                    DatabaseRole.QUERY.user(),
                                    DatabaseRole.NOTIFY.user()));
        }
    }

    static boolean databaseExists(Connection superuser, String name) throws SQLException {
        try (PreparedStatement statement =
                superuser.prepareStatement("select 1 from pg_database where datname = ?")) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static Set<String> present(Connection superuser) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery("select rolname from pg_roles")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
