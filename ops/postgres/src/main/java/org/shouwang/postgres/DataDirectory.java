package org.shouwang.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/**
 * Where one standalone installation keeps everything that must outlive it. Held by one process at a
 * time, from {@link #open} to {@link #close}.
 */
public final class DataDirectory implements AutoCloseable {
    /** The product's database on the installation's server. */
    public static final String DATABASE = "shouwang";

    /** Raised when a release lays this directory out anew; older layouts are then opened too. */
    static final int LAYOUT = 1;

    private final Path root;
    private final DirectoryLock lock;

    private DataDirectory(Path root, DirectoryLock lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Makes the directory when missing, readable by its owner alone, and takes it.
     *
     * @throws DirectoryInUseException when another process has it
     * @throws DataDirectoryException when it cannot be used; the message says why, in Chinese and
     *     English
     */
    public static DataDirectory open(Path chosen) {
        Path root = chosen.toAbsolutePath().normalize();
        try {
            checkNotForeign(root);
            Files.createDirectories(root);
            DirectoryLock lock = DirectoryLock.take(root);
            try {
                checkLayout(root);
                Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
                return new DataDirectory(root.toRealPath(), lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | UncheckedIOException e) {
            throw new DataDirectoryException(
                    "数据目录无法读写：" + root, "The data directory cannot be read or written: " + root, e);
        }
    }

    /** True when nothing was ever kept there: missing, or without any file. */
    public static boolean isUnused(Path chosen) {
        if (!Files.exists(chosen)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(chosen)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + chosen, e);
        }
    }

    public Path root() {
        return root;
    }

    /** The server's own directory, for {@link PostgresSettings#in}. */
    public Path postgres() {
        return postgresIn(root);
    }

    /** Key-encryption keys: the one folder that a backup keeps apart from all the others. */
    public Path keys() {
        return made("keys");
    }

    /** Encrypted attachments, if the installation keeps them as files. */
    public Path attachments() {
        return made("attachments");
    }

    @Override
    public void close() {
        lock.close();
    }

    /** Where the server of the installation at {@code root} lives, without taking it. */
    public static Path postgresIn(Path root) {
        return root.resolve("postgres");
    }

    /** Somebody's home or a source folder given by mistake is not filled with a database. */
    private static void checkNotForeign(Path root) {
        if (!isUnused(root)
                && !Files.exists(layoutFile(root))
                && !Files.exists(root.resolve("lock"))) {
            throw new DataDirectoryException(
                    "目录里有别的文件，不是守望的数据目录：" + root,
                    "Holds other files and is no data directory of Shouwang: " + root);
        }
    }

    private static void checkLayout(Path root) throws IOException {
        Path file = layoutFile(root);
        if (!Files.exists(file)) {
            Files.writeString(file, LAYOUT + "\n", StandardOpenOption.CREATE_NEW);
            return;
        }
        String found = Files.readString(file).strip();
        if (!found.matches("[0-9]{1,6}")) {
            throw new DataDirectoryException(
                    "数据目录的版本标记已损坏：" + file, "The mark of the data's version is damaged: " + file);
        }
        if (Integer.parseInt(found) > LAYOUT) {
            throw new DataDirectoryException(
                    "数据目录属于更新的版本（%s，本程序为 %d），请用新版本打开：%s".formatted(found, LAYOUT, root),
                    "The data belongs to a newer version (%s, this program: %d), open it with that: %s"
                            .formatted(found, LAYOUT, root));
        }
    }

    private static Path layoutFile(Path root) {
        return root.resolve("layout");
    }

    private Path made(String name) {
        try {
            Path folder = root.resolve(name);
            if (!Files.exists(folder)) {
                Files.createDirectory(
                        folder,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------")));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
