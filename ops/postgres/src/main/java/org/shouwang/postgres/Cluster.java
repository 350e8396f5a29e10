package org.shouwang.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of one server below its directory. */
record Cluster(Path directory) {
    /** Data of another major version cannot be opened. */
    static final String MAJOR_VERSION = "18";

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    Path data() {
        return directory.resolve("cluster");
    }

    Path log() {
        return directory.resolve("log");
    }

    Path startLog() {
        return directory.resolve("start.log");
    }

    Passwords passwords() {
        return new Passwords(directory.resolve("passwords"));
    }

    /** Makes the cluster when there is none; one that initdb left half-made is made again. */
    void prepare(Programs programs, Unprivileged user, boolean durable) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        Path version = data().resolve("PG_VERSION");
        if (Files.exists(version)) {
            String found = Files.readString(version).strip();
            if (!found.equals(MAJOR_VERSION)) {
                throw new PostgresException(
                        "%s was written by PostgreSQL %s, this is PostgreSQL %s"
                                .formatted(data(), found, MAJOR_VERSION));
            }
        } else {
            create(programs, user, durable);
        }
        if (!Files.exists(log())) {
            Files.createDirectory(log(), OWNER_ONLY);
        }
        user.own(data());
        user.own(log());
    }

    /** Beside the target and then one rename: a cluster is whole or not there. */
    private void create(Programs programs, Unprivileged user, boolean durable) throws IOException {
        if (Files.exists(data())) {
            throw new PostgresException(data() + " exists but holds no PostgreSQL cluster");
        }
        Path fresh = directory.resolve("cluster.new");
        delete(fresh);
        Files.createDirectory(fresh, OWNER_ONLY);
        user.own(fresh);
        Path passwordFile = Files.createTempFile(directory, "initdb", "", fileOwnerOnly());
        try {
            Files.writeString(passwordFile, passwords().of(DatabaseRole.SUPERUSER) + "\n");
            user.own(passwordFile);
            programs.initdb(fresh, passwordFile, durable);
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(fresh, data());
    }

    /** The last lines that the server wrote, for an error's message. */
    String lastWords() throws IOException {
        StringBuilder words = new StringBuilder();
        try (Stream<Path> logs = Files.list(log())) {
            List<Path> files = Stream.concat(Stream.of(startLog()), logs.sorted()).toList();
            for (Path file : files) {
                if (Files.exists(file)) {
                    List<String> lines = Files.readAllLines(file);
                    lines.subList(Math.max(0, lines.size() - 8), lines.size())
                            .forEach(line -> words.append('\n').append(line));
                }
            }
        }
        return words.toString();
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    static FileAttribute<Set<PosixFilePermission>> fileOwnerOnly() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    }
}
