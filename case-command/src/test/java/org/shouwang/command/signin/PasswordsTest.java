package org.shouwang.command.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordsTest {

    private static final int NOW = 5;
    private static final String PASSWORD = "月亮照在操场上 1984";

    private final Counting counting = new Counting();
    private final Passwords passwords = new Passwords(counting);

    /** Counts what costs time: comparing with a hash as dear as hashes are now. */
    private static final class Counting implements PasswordEncoder {

        private final PasswordEncoder encoder = encoder(NOW);
        private int dear;

        @Override
        public String encode(CharSequence password) {
            return encoder.encode(password);
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            dear += hash != null && hash.contains("$05$") ? 1 : 0;
            return encoder.matches(password, hash);
        }

        @Override
        public boolean upgradeEncoding(String hash) {
            return encoder.upgradeEncoding(hash);
        }
    }

    private static PasswordEncoder encoder(int strength) {
        return new DelegatingPasswordEncoder(
                "bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(strength)));
    }

    @Test
    void it_takes_as_long_whether_there_is_an_account_or_not_and_however_old_its_hash_is() {
        String old = encoder(NOW - 1).encode(PASSWORD);

        assertThat(passwords.matches("guessed wrong", Optional.empty())).isFalse();
        assertThat(counting.dear).isEqualTo(1);
        assertThat(passwords.matches("guessed wrong", Optional.of(passwords.hash(PASSWORD))))
                .isFalse();
        assertThat(counting.dear).isEqualTo(2);
        assertThat(passwords.matches("guessed wrong", Optional.of(old))).isFalse();
        assertThat(counting.dear).isEqualTo(3);
        assertThat(passwords.matches(PASSWORD, Optional.of(old))).isTrue();
    }
}
