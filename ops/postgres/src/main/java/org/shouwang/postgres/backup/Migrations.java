package org.shouwang.postgres.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.shouwang.postgres.DataDirectory;
import org.shouwang.postgres.DatabaseRole;
import org.shouwang.postgres.Postgres;

/**
 * Migrates an empty database exactly as far as a backup had come. By the house's rule a service
 * keeps its scripts in {@code db/SCHEMA} on the class path and their history in that schema.
 */
final class Migrations {
    private Migrations() {}

    static void apply(Postgres postgres, Properties manifest) throws SQLException {
        List<Stamp> wanted = stamps(manifest);
        for (Stamp stamp : wanted) {
            migrate(postgres, stamp);
        }
        List<Stamp> reached;
        try (Connection connection =
                postgres.dataSource(DataDirectory.DATABASE, DatabaseRole.SUPERUSER)
                        .getConnection()) {
            reached = Stamp.all(connection);
        }
        if (!List.copyOf(reached).equals(wanted)) {
            throw new BackupException(
                    "本程序的数据库版本与备份不一致（备份 %s，本程序 %s）".formatted(wanted, reached),
                    "This program's migrations are not those of the backup (backup %s, here %s)"
                            .formatted(wanted, reached));
        }
    }

    private static void migrate(Postgres postgres, Stamp stamp) {
        try {
            Flyway.configure()
                    .dataSource(postgres.dataSource(DataDirectory.DATABASE, DatabaseRole.MIGRATE))
                    .locations("classpath:db/" + stamp.schema())
                    .failOnMissingLocations(true)
                    .defaultSchema(stamp.schema())
                    .table(stamp.history())
                    .target(stamp.version())
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new BackupException(
                    "本程序没有备份所需的数据库版本：%s %s".formatted(stamp.schema(), stamp.version()),
                    "This program does not have the backup's migrations: %s %s"
                            .formatted(stamp.schema(), stamp.version()),
                    e);
        }
    }

    private static List<Stamp> stamps(Properties manifest) {
        List<Stamp> stamps = new ArrayList<>();
        for (String key = "migrations.0.";
                manifest.getProperty(key + "schema") != null;
                key = "migrations." + stamps.size() + ".") {
            stamps.add(
                    new Stamp(
                            manifest.getProperty(key + "schema"),
                            manifest.getProperty(key + "history"),
                            manifest.getProperty(key + "version"),
                            manifest.getProperty(key + "scripts")));
        }
        return List.copyOf(stamps);
    }
}
