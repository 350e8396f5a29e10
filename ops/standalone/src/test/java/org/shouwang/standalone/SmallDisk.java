package org.shouwang.standalone;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.shouwang.postgres.DataDirectory;
import org.shouwang.postgres.DatabaseRole;

/**
 * A disk of a few hundred megabytes, in memory, that one process and its children alone see: it
 * needs no rights but that to a user namespace of one's own.
 */
record SmallDisk(Path at, List<String> prefix) {

    private static final int MEGABYTES = 1000;

    /** The line of {@code postmaster.pid} that tells it. */
    private static final int PORT = 3;

    private static final String MOUNT =
            "mount -t tmpfs -o size=" + MEGABYTES + "m,mode=700 small \"$0\" && exec \"$@\"";

    private static final List<List<String>> WAYS =
            List.of(List.of("unshare", "-m"), List.of("unshare", "-r", "-m"));

    /** Empty where the machine lets nobody do so, as most containers do. */
    static Stream<SmallDisk> at(Path directory) {
        return WAYS.stream()
                .map(way -> new SmallDisk(directory, way))
                .filter(SmallDisk::works)
                .limit(1);
    }

    private boolean works() {
        try {
            return new ProcessBuilder(line(List.of("true"))).start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    List<String> line(List<String> command) {
        List<String> line = new ArrayList<>(prefix);
        line.addAll(List.of("sh", "-c", MOUNT, at.toString()));
        line.addAll(command);
        return line;
    }

    /** A file of the disk, as it is seen from outside. */
    Path seenBy(long process, String file) {
        return Path.of("/proc/" + process + "/root" + at.resolve(file));
    }

    /** The database of the installation on it. */
    DataSource database(long process, String data) throws IOException {
        Path postgres = seenBy(process, data + "/postgres");
        var passwords = new Properties();
        try (var known = Files.newBufferedReader(postgres.resolve("passwords"))) {
            passwords.load(known);
        }
        var source = new PGSimpleDataSource();
        source.setUrl(
                "jdbc:postgresql://127.0.0.1:%s/%s"
                        .formatted(
                                Files.readAllLines(postgres.resolve("cluster/postmaster.pid"))
                                        .get(PORT)
                                        .strip(),
                                DataDirectory.DATABASE));
        source.setUser(DatabaseRole.SUPERUSER.user());
        source.setPassword(passwords.getProperty(DatabaseRole.SUPERUSER.user()));
        return source;
    }

    /** Writes until not one more byte fits. */
    static void fill(Path file) throws IOException {
        byte[] block = new byte[1 << 16];
        Files.createFile(file);
        for (int size = block.length; size > 0; size /= 2) {
            try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
                while (true) {
                    out.write(block, 0, size);
                }
            } catch (IOException _) {
                // Full for a block of this size.
            }
        }
    }
}
