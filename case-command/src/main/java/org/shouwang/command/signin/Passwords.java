package org.shouwang.command.signin;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shouwang.web.text.Text;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * How passwords are judged and hashed. The hash names its algorithm, so that it can be replaced.
 */
final class Passwords {

    /** Length matters more than odd characters (NIST SP 800-63B, 3.1.1.2). */
    static final int SHORTEST = 10;

    /** bcrypt reads no further. */
    static final int MOST_BYTES = 72;

    private static final int FEWEST_DIFFERENT = 5;

    private final PasswordEncoder encoder;
    private final String nobodys;

    /**
     * @param strength the binary logarithm of bcrypt's rounds
     */
    Passwords(int strength) {
        this(
                new DelegatingPasswordEncoder(
                        "bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(strength))));
    }

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobodys = hash("nobody has this password");
    }

    /** What is wrong with a new password, if anything. */
    Optional<Text> objection(String password, String login) {
        String normal = normalised(password);
        if (normal.codePointCount(0, normal.length()) < SHORTEST) {
            return Optional.of(Text.of("signin.password.short", SHORTEST));
        }
        if (bytes(normal) > MOST_BYTES) {
            return Optional.of(Text.of("signin.password.long", MOST_BYTES));
        }
        if (normal.codePoints().distinct().count() < FEWEST_DIFFERENT
                || normal.toLowerCase(Locale.ROOT).contains(login)) {
            return Optional.of(Text.of("signin.password.weak"));
        }
        return Optional.empty();
    }

    String hash(String password) {
        return encoder.encode(normalised(password));
    }

    /**
     * Compares; takes as long when there is nothing to compare with, or only a hash of a time when
     * hashing cost less.
     */
    boolean matches(String password, Optional<String> hash) {
        String normal = normalised(password);
        String tried = bytes(normal) > MOST_BYTES ? "" : normal;
        boolean same = encoder.matches(tried, hash.orElse(nobodys));
        if (hash.filter(encoder::upgradeEncoding).isPresent()) {
            encoder.matches(tried, nobodys);
        }
        return same && hash.isPresent() && !tried.isEmpty();
    }

    private static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private static int bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length;
    }
}
