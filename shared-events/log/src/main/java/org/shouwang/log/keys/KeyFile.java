package org.shouwang.log.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A small file of named keys, one {@code name base64} a line. It comes into being whole or not at
 * all and is never overwritten.
 *
 * @param allowed who may read it; one that is open to others is not used
 */
record KeyFile(Path path, Set<PosixFilePermission> allowed) {

    /** A file that its owner alone may read. */
    static KeyFile secret(Path path) {
        return new KeyFile(path, PosixFilePermissions.fromString("rw-------"));
    }

    /** A file that anybody may read and its owner alone may write. */
    static KeyFile open(Path path) {
        return new KeyFile(path, PosixFilePermissions.fromString("rw-r--r--"));
    }

    boolean exists() {
        return Files.exists(path);
    }

    /**
     * Makes the file unless it is there. When two processes try, one of the two contents stays.
     *
     * @throws KeysUnavailable when it cannot be written
     */
    void createIfMissing(Supplier<Map<String, byte[]>> keys) {
        if (exists()) {
            return;
        }
        try {
            Path folder = path.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path draft =
                    Files.createTempFile(
                            folder,
                            ".secret",
                            ".new",
                            PosixFilePermissions.asFileAttribute(allowed));
            try {
                write(draft, keys.get());
                // A link, unlike a rename, fails when somebody was faster.
                Files.createLink(path, draft);
                sync(folder);
            } catch (FileAlreadyExistsException _) {
                // The other's content is as good.
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new KeysUnavailable("cannot write the key file " + path, e);
        }
    }

    /**
     * @throws KeysUnavailable when it cannot be read, or is open to others
     */
    Map<String, byte[]> read() {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
            if (!allowed.containsAll(permissions)) {
                throw new KeysUnavailable(
                        "the key file "
                                + path
                                + " is open to others: chmod it to "
                                + PosixFilePermissions.toString(allowed));
            }
            Map<String, byte[]> secrets = new LinkedHashMap<>();
            for (String line : Files.readAllLines(path, StandardCharsets.US_ASCII)) {
                String[] parts = line.split(" ");
                if (parts.length != 2) {
                    throw new KeysUnavailable("the key file " + path + " is damaged");
                }
                secrets.put(parts[0], Base64.getDecoder().decode(parts[1]));
            }
            return secrets;
        } catch (IOException | IllegalArgumentException e) {
            throw new KeysUnavailable("cannot read the key file " + path, e);
        }
    }

    /**
     * @throws KeysUnavailable when there is no such key
     */
    byte[] read(String name) {
        byte[] secret = read().get(name);
        if (secret == null) {
            throw new KeysUnavailable("the key file " + path + " has no " + name);
        }
        return secret;
    }

    private static void write(Path draft, Map<String, byte[]> secrets) throws IOException {
        var text = new StringBuilder();
        secrets.forEach(
                (name, secret) ->
                        text.append(name)
                                .append(' ')
                                .append(Base64.getEncoder().encodeToString(secret))
                                .append('\n'));
        try (FileChannel file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.US_ASCII.encode(text.toString());
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }
}
