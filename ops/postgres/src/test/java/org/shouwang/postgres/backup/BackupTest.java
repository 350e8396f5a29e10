package org.shouwang.postgres.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.postgres.DatabaseRole;

/** One installation that lived, was copied while it ran and was restored; seen from all sides. */
class BackupTest {
    @TempDir static Path shared;
    @TempDir Path room;

    private static Path data;
    private static Path backup;
    private static Path keys;
    private static Path restored;
    private static String lived;

    @BeforeAll
    static void live_back_up_and_restore() throws Exception {
        data = shared.resolve("data");
        backup = shared.resolve("backup");
        keys = shared.resolve("keys-of-backup");
        restored = shared.resolve("restored");
        try (Installation installation = Installation.on(data)) {
            installation.migrate();
            installation.live();
            lived = installation.everything();
            Backup.take(data, backup, keys);
        }
        Restore.into(restored, backup, keys);
    }

    @Test
    void a_restored_installation_has_everything() throws Exception {
        try (Installation again = Installation.on(restored)) {
            assertThat(again.everything()).isEqualTo(lived);
        }
    }

    @Test
    void restoring_says_what_it_did_and_nothing_of_how(@TempDir Path folder) throws Exception {
        Path target = folder.resolve("data");

        assertThat(said(backup, keys, target))
                .isEqualTo("已恢复到 " + target + "\nRestored into " + target + "\n");
        assertThat(said(backup, keys, target)).contains("is not empty");
    }

    /** What an operator reads, on both outputs. */
    private static String said(Path backup, Path keys, Path target) throws IOException {
        var command =
                List.of(
                        System.getProperty("java.home") + "/bin/java",
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Restore.class.getName(),
                        backup.toString(),
                        keys.toString(),
                        target.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void keys_come_back_for_their_owner_alone_however_they_were_carried(@TempDir Path folder)
            throws Exception {
        Path carried = folder.resolve("carried");
        new Half(keys).copyOut(".", carried);
        Files.setPosixFilePermissions(
                carried.resolve("keys/kek.json"), PosixFilePermissions.fromString("rwxrwxrwx"));

        Restore.into(folder.resolve("data"), backup, carried);

        assertThat(folder.resolve("data/keys/kek.json"))
                .satisfies(
                        file ->
                                assertThat(Files.getPosixFilePermissions(file))
                                        .isEqualTo(PosixFilePermissions.fromString("rw-------")));
    }

    @Test
    void a_restored_installation_is_as_append_only_as_the_first() throws Exception {
        try (Installation again = Installation.on(restored)) {
            for (DatabaseRole owner : List.of(DatabaseRole.SUPERUSER, DatabaseRole.MIGRATE)) {
                assertThatThrownBy(() -> again.run(owner, "delete from events.event"))
                        .hasMessageContaining("append-only");
            }
            assertThatThrownBy(() -> again.run(DatabaseRole.COMMAND, "delete from events.event"))
                    .hasMessageContaining("permission denied");
            assertThat(again.one("select tgenabled from pg_trigger where tgname = 'append_only'"))
                    .isEqualTo("A");
            assertThat(again.one("select tgenabled from pg_trigger where tgname = 'stamp'"))
                    .isEqualTo("O");
        }
    }

    @Test
    void a_restored_installation_goes_on_counting_and_migrating() throws Exception {
        try (Installation again = Installation.on(restored)) {
            String next = "insert into events.\"odd, name\" default values returning id";
            assertThat(again.one(next)).isEqualTo("4");
            again.run(DatabaseRole.MIGRATE, "delete from events.\"odd, name\" where id = 4");
            again.migrate("command", "3");
            assertThat(again.one("select to_regclass('command.later')")).isNotNull();
        }
    }

    @Test
    void a_stopped_installation_is_copied_as_a_running_one() throws Exception {
        Path copy = room.resolve("copy");
        Path copiedKeys = room.resolve("copied-keys");
        Backup.take(data, copy, copiedKeys);
        assertThat(rowsOf(copy, "events.event")).containsAll(rowsOf(backup, "events.event"));
        assertThat(rowsOf(copiedKeys, "keys.record_key"))
                .isEqualTo(rowsOf(keys, "keys.record_key"));
    }

    @Test
    void what_is_written_meanwhile_is_in_every_table_or_in_none() throws Exception {
        Path copy = room.resolve("copy");
        try (Installation installation = Installation.on(data)) {
            CountDownLatch wrote = new CountDownLatch(1);
            Thread writer = Thread.ofVirtual().start(() -> writePairs(installation, wrote));
            wrote.await();
            Backup.take(data, copy, room.resolve("copied-keys"));
            writer.interrupt();
            writer.join();
        }
        assertThat(rowsOf(copy, "command.note").size() - 1)
                .isPositive()
                .isEqualTo(rowsOf(copy, "events.event").size() - 501);
    }

    @Test
    void no_folder_holds_both_the_data_and_the_keys() throws Exception {
        assertThat(backup.resolve("tables/keys.record_key.copy.gz")).doesNotExist();
        assertThat(backup.resolve("keys")).doesNotExist();
        assertThat(backup.resolve("attachments/ab/cd")).exists();
        assertThat(keys.resolve("keys/kek.json")).hasContent("a key");
        assertThat(keys.resolve("attachments")).doesNotExist();
        try (var tables = Files.list(keys.resolve("tables"))) {
            assertThat(tables).containsExactly(keys.resolve("tables/keys.record_key.copy.gz"));
        }
    }

    @Test
    void a_damaged_copy_is_refused_before_anything_is_written() throws Exception {
        Path copy = room.resolve("copy");
        new Half(backup).copyOut("", copy);
        Path file = copy.resolve("tables/command.note.copy.gz");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertRefused(copy, keys, "command.note.copy.gz");

        Files.delete(file);
        assertRefused(copy, keys, "command.note.copy.gz");
    }

    @Test
    void halves_of_different_backups_are_refused() throws Exception {
        Path otherKeys = room.resolve("other-keys");
        Backup.take(data, room.resolve("other"), otherKeys);
        assertRefused(backup, otherKeys, "not of the same backup");
    }

    @Test
    void migrations_other_than_the_backups_are_refused_and_nothing_is_left() throws Exception {
        Path copy = withOtherScripts(backup);
        Path copiedKeys = withOtherScripts(keys);
        assertRefused(copy, copiedKeys, "migrations are not those of the backup");
        assertThat(room).isDirectoryNotContaining(path -> path.toString().contains("restor"));
    }

    @Test
    void nothing_is_written_over() {
        assertThatThrownBy(() -> Backup.take(data, backup, room.resolve("more")))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("not empty");
        assertThatThrownBy(() -> Restore.into(data, backup, keys))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("not empty");
    }

    @Test
    void keys_inside_the_copy_of_the_data_are_refused() {
        Path copy = room.resolve("copy");
        assertThatThrownBy(() -> Backup.take(data, copy, copy.resolve("keys")))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("lies in the other");
    }

    private void assertRefused(Path rows, Path keyRows, String because) {
        Path target = room.resolve("restored");
        assertThatThrownBy(() -> Restore.into(target, rows, keyRows))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining(because);
        assertThat(target).doesNotExist();
    }

    /** The same half with a manifest of a product whose second script has another checksum. */
    private Path withOtherScripts(Path half) throws IOException {
        Half fresh = Half.begin(room.resolve(half.getFileName()));
        new Half(half).copyOut("", fresh.folder());
        Path manifest = fresh.folder().resolve("manifest.properties");
        String text = Files.readString(manifest);
        Files.writeString(manifest, text.replace("an_event.sql ", "an_event.sql 1"));
        Files.delete(fresh.folder().resolve("SHA256SUMS"));
        fresh.finish(room.resolve(half.getFileName()));
        return room.resolve(half.getFileName());
    }

    private static List<String> rowsOf(Path half, String table) throws IOException {
        Path file = half.resolve("tables").resolve(table + ".copy.gz");
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    /** Commits an event and its note together, again and again until interrupted. */
    private static void writePairs(Installation installation, CountDownLatch wrote) {
        try (Connection connection = installation.connect(DatabaseRole.MIGRATE);
                Statement statement = connection.createStatement()) {
            for (int position = 502; !Thread.currentThread().isInterrupted(); position++) {
                statement.execute(
                        """
                        begin;
                        insert into events.event values (%1$d, '{}', 'x');
                        insert into command.note values (%1$d, 'n');
                        commit
                        """
                                .formatted(position));
                wrote.countDown();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
