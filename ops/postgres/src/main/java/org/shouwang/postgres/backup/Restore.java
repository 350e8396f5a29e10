package org.shouwang.postgres.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.shouwang.postgres.DataDirectory;
import org.shouwang.postgres.Postgres;
import org.shouwang.postgres.PostgresSettings;

/**
 * Brings a backup's two halves back into an empty data directory: the product's own migrations up
 * to where the backup stood, then the rows in one transaction. The rights and triggers of the
 * tables stay as the migrations made them; only this one session, the superuser's, plays a replica,
 * so that rows are taken as they are.
 */
public final class Restore {
    private Restore() {}

    /** {@code Restore BACKUP KEYS-BACKUP DATA-DIRECTORY}; says what is wrong and ends with 1. */
    public static void main(String[] arguments) {
        CommandLine.run(
                arguments,
                3,
                folders -> {
                    Restore.into(folders.get(2), folders.get(0), folders.get(1));
                    return List.of("已恢复到 " + folders.get(2), "Restored into " + folders.get(2));
                });
    }

    /**
     * Checks both halves whole before the first byte is written.
     *
     * @throws BackupException when the directory is not empty, a half is damaged or of another
     *     backup, or this product is older than the backup
     */
    public static void into(Path data, Path backup, Path keysBackup) throws IOException {
        Folders.checkApart(List.of(data, backup, keysBackup));
        Folders.checkUnused(data);
        Half rows = new Half(backup);
        Half keys = new Half(keysBackup);
        Properties manifest = rows.manifest();
        checkTogether(manifest, keys.manifest());
        rows.verify();
        keys.verify();
        Path fresh = Folders.beside(data, ".restoring");
        try {
            fill(fresh, manifest, rows, keys);
            Folders.moveInto(fresh, data);
        } catch (IOException | RuntimeException e) {
            Folders.remove(fresh);
            throw e;
        }
    }

    private static void fill(Path fresh, Properties manifest, Half rows, Half keys)
            throws IOException {
        try (DataDirectory directory = DataDirectory.open(fresh);
                Postgres postgres = Postgres.start(PostgresSettings.in(directory.postgres()))) {
            postgres.ensureDatabase(DataDirectory.DATABASE);
            Migrations.apply(postgres, manifest);
            Rows.copyIn(postgres, manifest, rows, keys);
            rows.copyOut("attachments", directory.attachments());
            keys.copyOut("keys", directory.keys());
            Folders.closeToOthers(directory.keys());
            Path settings = directory.root().resolve(Backup.SETTINGS);
            keys.copyOut(Backup.SETTINGS, settings);
            Folders.closeToOthers(settings);
        } catch (SQLException e) {
            throw new BackupException("数据库无法写入", "The database could not be written", e);
        }
    }

    private static void checkTogether(Properties rows, Properties keys) {
        if (!Backup.FORMAT.equals(rows.getProperty("format"))) {
            throw new BackupException(
                    "备份的格式不是本程序所知的：" + rows.getProperty("format"),
                    "This program does not know the backup's format: "
                            + rows.getProperty("format"));
        }
        if (!rows.equals(keys)) {
            throw new BackupException(
                    "数据与密钥不属于同一次备份", "The data and the keys are not of the same backup");
        }
    }
}
