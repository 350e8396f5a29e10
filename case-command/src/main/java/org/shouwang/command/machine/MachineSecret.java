package org.shouwang.command.machine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * What only the services of this installation know. Without one nobody is let in.
 *
 * @param text at least {@value #LEAST} characters
 */
record MachineSecret(Optional<String> text) {

    static final int LEAST = 16;

    private static final String SCHEME = "Bearer ";

    /**
     * @throws IllegalArgumentException when the secret could be guessed
     */
    MachineSecret {
        text = text.filter(given -> !given.isBlank());
        if (text.isPresent() && text.get().length() < LEAST) {
            throw new IllegalArgumentException(
                    "shouwang.machine.secret needs at least " + LEAST + " characters");
        }
    }

    /**
     * Whether a request's header carries it; takes the same time however much of it is right.
     *
     * @param authorization the header, or null
     */
    boolean opens(String authorization) {
        return text.isPresent()
                && authorization != null
                && authorization.startsWith(SCHEME)
                && MessageDigest.isEqual(
                        bytes(authorization.substring(SCHEME.length())), bytes(text.get()));
    }

    private static byte[] bytes(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "MachineSecret[…]";
    }
}
