package org.shouwang.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** One random password per role, in a file that only the owner of the data reads. */
final class Passwords {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;

    Passwords(Path file) {
        this.file = file;
    }

    /** The role's password, made on first use. */
    synchronized String of(DatabaseRole role) {
        try {
            Properties known = read();
            String password = known.getProperty(role.user());
            if (password == null) {
                password = random();
                known.setProperty(role.user(), password);
                write(known);
            }
            return password;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or write " + file, e);
        }
    }

    private Properties read() throws IOException {
        Properties known = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                known.load(in);
            }
        }
        return known;
    }

    private void write(Properties known) throws IOException {
        Path fresh =
                Files.createTempFile(
                        file.getParent(), "passwords", ".new", Cluster.fileOwnerOnly());
        try (var out = Files.newBufferedWriter(fresh)) {
            known.store(out, null);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
