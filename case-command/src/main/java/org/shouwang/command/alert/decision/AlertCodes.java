package org.shouwang.command.alert.decision;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.token.AlertCode;

/** The code of an alert follows from its id, so that every part of the system says the same one. */
public final class AlertCodes {

    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 6;
    private static final int BITS = 5;

    private AlertCodes() {}

    public static AlertCode of(AlertId alert) {
        // Hashed, because the first bits of an id may be a time and would make codes look alike.
        long bits = ByteBuffer.wrap(sha256(alert)).getLong();
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt((int) (bits >>> (BITS * i)) & (ALPHABET.length() - 1)));
        }
        return new AlertCode(code.toString());
    }

    private static byte[] sha256(AlertId alert) {
        byte[] id =
                ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(alert.value().getMostSignificantBits())
                        .putLong(alert.value().getLeastSignificantBits())
                        .array();
        try {
            return MessageDigest.getInstance("SHA-256").digest(id);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
