package org.shouwang.postgres.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** One of the two folders of a backup. Its checksums can be checked with {@code sha256sum -c}. */
record Half(Path folder) {
    private static final String MANIFEST = "manifest.properties";
    private static final String SUMS = "SHA256SUMS";

    static Half begin(Path target) throws IOException {
        return new Half(Folders.beside(target, ".partial"));
    }

    OutputStream writeRows(Table table) throws IOException {
        Path file = folder.resolve("tables").resolve(table.fileName());
        Files.createDirectories(file.getParent());
        return new GZIPOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    InputStream readRows(Table table) throws IOException {
        return new GZIPInputStream(
                Files.newInputStream(folder.resolve("tables").resolve(table.fileName())), 1 << 16);
    }

    /** Files that vanish meanwhile were removed on purpose and are not missed. */
    void copyIn(Path from, String name) throws IOException {
        copyTree(from, folder.resolve(name));
    }

    void copyOut(String name, Path to) throws IOException {
        copyTree(folder.resolve(name), to);
    }

    void writeManifest(Properties manifest) throws IOException {
        try (Writer out = Files.newBufferedWriter(folder.resolve(MANIFEST))) {
            manifest.store(out, null);
        }
    }

    Properties manifest() throws IOException {
        Properties manifest = new Properties();
        try (Reader in = Files.newBufferedReader(folder.resolve(MANIFEST))) {
            manifest.load(in);
        } catch (NoSuchFileException e) {
            throw new BackupException("不是守望的备份：" + folder, "No backup of Shouwang: " + folder, e);
        }
        return manifest;
    }

    void finish(Path target) throws IOException {
        List<String> sums = sums();
        Files.write(folder.resolve(SUMS), sums);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
                    channel.force(true);
                }
            }
        }
        Folders.moveInto(folder, target);
    }

    /** Every file is there, none is more, each with its bytes. */
    void verify() throws IOException {
        List<String> written;
        try {
            written = Files.readAllLines(folder.resolve(SUMS));
        } catch (NoSuchFileException e) {
            throw new BackupException("不是守望的备份：" + folder, "No backup of Shouwang: " + folder, e);
        }
        List<String> found = sums();
        List<String> differing = new ArrayList<>(written);
        differing.removeAll(found);
        List<String> unknown = new ArrayList<>(found);
        unknown.removeAll(written);
        differing.addAll(unknown);
        if (!differing.isEmpty()) {
            String files =
                    String.join(", ", differing.stream().map(Half::fileOf).distinct().toList());
            throw new BackupException(
                    "备份已损坏，校验和不符：" + folder + "：" + files,
                    "The backup is damaged, checksums differ: " + folder + ": " + files);
        }
    }

    private static String fileOf(String line) {
        return line.substring(line.indexOf("  ") + 2);
    }

    private List<String> sums() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<String> lines = new ArrayList<>();
            for (Path path : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(path).toString();
                if (!name.equals(SUMS)) {
                    lines.add(sha256(path) + "  " + name);
                }
            }
            return List.copyOf(lines);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    copyIfThere(path, copy);
                }
            }
        }
    }

    private static void copyIfThere(Path path, Path copy) throws IOException {
        try {
            Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (NoSuchFileException e) {
            if (Files.exists(path)) {
                throw e;
            }
        }
    }
}
