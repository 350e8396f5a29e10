package org.shouwang.log.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.shouwang.contract.id.SchoolId;

/**
 * Finds equal texts without storing them: HMAC-SHA-256 under a key for each school and purpose, so
 * that tokens of two schools, or of a name and a phone number, never compare. The key is derived
 * with HKDF-SHA-256 (RFC 5869) from a secret outside the database. Thread-safe.
 */
public final class BlindIndex {

    private static final String HMAC = "HmacSHA256";

    private final byte[] secret;
    private final Map<Use, SecretKey> keys = new ConcurrentHashMap<>();

    /** What a text is looked up as. The names take part in the key and never change. */
    public enum Purpose {
        NAME,
        NAME_PREFIX,
        PINYIN,
        PINYIN_INITIALS,
        SCHOOL_NUMBER,
        PHONE,
        EMAIL;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Use(SchoolId school, Purpose purpose) {}

    /**
     * @param secret at least 32 random bytes
     */
    public BlindIndex(byte[] secret) {
        if (secret.length < LocalKeyEncryption.SECRET_SIZE) {
            throw new IllegalArgumentException("the secret of a blind index is too short");
        }
        this.secret = secret.clone();
    }

    /**
     * For searching. Two different texts may share a token, though hardly ever (one pair among some
     * thousand million texts), so what was found is compared.
     *
     * @param normalised the text in the one form in which it is both stored and looked up
     */
    public long token64(SchoolId school, Purpose purpose, String normalised) {
        return ByteBuffer.wrap(full(school, purpose, normalised)).getLong();
    }

    /** The tokens of many texts, in their order; see {@link #token64}. */
    public List<Long> tokens64(SchoolId school, Purpose purpose, Collection<String> normalised) {
        Mac mac = mac(school, purpose);
        return normalised.stream().map(text -> ByteBuffer.wrap(of(text, mac)).getLong()).toList();
    }

    /** All 32 bytes, for rules that forbid a second one. */
    public byte[] full(SchoolId school, Purpose purpose, String normalised) {
        return of(normalised, mac(school, purpose));
    }

    private static byte[] of(String normalised, Mac mac) {
        return mac.doFinal(normalised.getBytes(StandardCharsets.UTF_8));
    }

    private Mac mac(SchoolId school, Purpose purpose) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(keys.computeIfAbsent(new Use(school, purpose), this::derive));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no HMAC-SHA-256 in this Java", e);
        }
    }

    private SecretKey derive(Use use) {
        String info = "shouwang/blind-index/1|" + use.purpose().label() + "|" + use.school();
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            HMAC,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret)
                                    .thenExpand(info.getBytes(StandardCharsets.UTF_8), 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no HKDF-SHA-256 in this Java", e);
        }
    }
}
