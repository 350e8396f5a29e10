package org.shouwang.plan.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * By what a version of a plan is known: SHA-256 over the exact bytes of its document, in lower-case
 * hexadecimal.
 */
public record PlanHash(String hex) {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    /**
     * @throws IllegalArgumentException when it is not 64 lower-case hexadecimal digits
     */
    public PlanHash {
        if (!SHAPE.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hexadecimal");
        }
    }

    /** The hash of a document. */
    public static PlanHash of(byte[] document) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(document);
            return new PlanHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
