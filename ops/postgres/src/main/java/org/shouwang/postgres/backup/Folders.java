package org.shouwang.postgres.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.shouwang.postgres.DataDirectory;

/** What backup and restore ask of their folders. */
final class Folders {
    private Folders() {}

    static void checkUnused(Path folder) {
        if (!DataDirectory.isUnused(folder)) {
            throw new BackupException("目录不是空的：" + folder, "The folder is not empty: " + folder);
        }
    }

    /** Where something is made before it is moved to its place in one step, whole or not at all. */
    static Path beside(Path target, String ending) throws IOException {
        Path fresh = target.toAbsolutePath().normalize();
        fresh = fresh.resolveSibling(fresh.getFileName() + ending);
        if (Files.exists(fresh)) {
            throw new BackupException(
                    "上一次没有完成，请先删除：" + fresh,
                    "An earlier attempt did not finish, remove it first: " + fresh);
        }
        Files.createDirectories(fresh.getParent());
        return Files.createDirectory(
                fresh,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    static void moveInto(Path fresh, Path target) throws IOException {
        Files.deleteIfExists(target); // an empty folder that was made for it
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** For their owner alone again: what a backup was carried on may know no rights. */
    static void closeToOthers(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.toList()) {
                Files.setPosixFilePermissions(
                        path,
                        PosixFilePermissions.fromString(
                                Files.isDirectory(path) ? "rwx------" : "rw-------"));
            }
        }
    }

    static void remove(Path tree) {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + tree, e);
        }
    }

    /** No folder inside another: data and keys must be able to go different ways. */
    static void checkApart(List<Path> folders) {
        List<Path> real = folders.stream().map(path -> path.toAbsolutePath().normalize()).toList();
        for (Path one : real) {
            for (Path other : real) {
                if (one != other && one.startsWith(other)) {
                    throw new BackupException(
                            "目录不能互相包含：%s 与 %s".formatted(one, other),
                            "One folder lies in the other: %s and %s".formatted(one, other));
                }
            }
        }
    }
}
