package org.shouwang.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** What the services of this installation know each other by; made once, readable by its owner. */
final class MachineSecret {

    private static final int BYTES = 32;

    private MachineSecret() {}

    static String in(Path keys) {
        Path file = keys.resolve("machine-secret");
        try {
            if (!Files.exists(file)) {
                write(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The machine secret cannot be read or made", e);
        }
    }

    /** Whole or not at all, however the program ends. */
    private static void write(Path file) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        Path fresh =
                Files.createTempFile(
                        file.getParent(),
                        "machine-secret",
                        "",
                        PosixFilePermissions.asFileAttribute(
                                Set.copyOf(PosixFilePermissions.fromString("rw-------"))));
        Files.writeString(fresh, HexFormat.of().formatHex(secret) + "\n", StandardOpenOption.SYNC);
        Files.move(fresh, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }
}
