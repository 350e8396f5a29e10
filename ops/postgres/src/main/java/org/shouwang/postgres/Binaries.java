package org.shouwang.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once per version into a directory named by their hash. */
final class Binaries {
    private Binaries() {}

    /**
     * The cache directory of this user: {@code XDG_CACHE_HOME}, else {@code ~/.cache}, for root
     * {@code /var/cache} since the programs run as another account then; else the temporary
     * directory when that cannot be written (an account without a home).
     */
    static Path cache() {
        String user = System.getProperty("user.name");
        Path usual =
                user.equals("root")
                        ? Path.of("/var/cache")
                        : Path.of(System.getProperty("user.home"), ".cache");
        Path wanted =
                Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                        .filter(value -> value.startsWith("/"))
                        .map(Path::of)
                        .orElse(usual)
                        .resolve("shouwang");
        try {
            Files.createDirectories(wanted);
            if (Files.isWritable(wanted)) {
                return wanted;
            }
        } catch (IOException _) {
            // No home to write to: fall through to the temporary directory.
        }
        return Path.of(System.getProperty("java.io.tmpdir"), "shouwang-cache-" + user);
    }

    /** Unpacks when needed and answers the directory that holds {@code bin}, {@code lib}. */
    static Path unpackedIn(Path cache) {
        String archive = "/postgres-linux-" + architecture() + ".txz";
        try {
            Path target = cache.resolve("postgresql-" + hash(archive).substring(0, 16));
            if (Files.exists(target)) {
                return target;
            }
            Files.createDirectories(cache);
            synchronized (Binaries.class) {
                try (DirectoryLock _ = DirectoryLock.await(cache.resolve("unpacking.lock"))) {
                    if (!Files.exists(target)) {
                        unpack(archive, cache, target);
                    }
                }
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack PostgreSQL into " + cache, e);
        }
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other ->
                    throw new PostgresException("No embedded PostgreSQL for processor " + other);
        };
    }

    private static InputStream open(String archive) {
        InputStream stream = Binaries.class.getResourceAsStream(archive);
        if (stream == null) {
            throw new PostgresException("Not on the class path: " + archive);
        }
        return stream;
    }

    private static String hash(String archive) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Beside the target first, then one rename: a half-unpacked directory is never seen. */
    private static void unpack(String archive, Path cache, Path target) throws IOException {
        Path fresh = Files.createTempDirectory(cache, "unpacking-");
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(open(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                write(tar, entry, fresh);
            }
        }
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path root)
            throws IOException {
        Path path = root.resolve(entry.getName()).normalize();
        if (!path.startsWith(root)) {
            throw new IOException("Archive entry outside its directory: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(path, root.resolve(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            boolean runs = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
