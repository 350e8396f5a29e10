package org.shouwang.log.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A key-encryption key in a file of its own, for installations without a key service. The file also
 * holds the secret of the {@link BlindIndex}. Whoever has it and a copy of the database can read
 * everything, so it is backed up apart from the database; without it nothing can be read.
 */
public final class LocalKeyEncryption implements KeyEncryption {

    static final String KEY_ENCRYPTION_KEY = "key-encryption-key";
    static final String BLIND_INDEX_SECRET = "blind-index-secret";
    static final int SECRET_SIZE = 32;

    private static final Configuration TINK = AeadConfig2026.get();

    private final Aead aead;
    private final byte[] blindIndexSecret;

    private LocalKeyEncryption(Aead aead, byte[] blindIndexSecret) {
        this.aead = aead;
        this.blindIndexSecret = blindIndexSecret;
    }

    /**
     * Opens the file, which is made on first use.
     *
     * @throws KeysUnavailable when it cannot be read or made, or is open to others than its owner
     */
    public static LocalKeyEncryption openOrCreate(Path file) {
        KeyFile.secret(file).createIfMissing(LocalKeyEncryption::fresh);
        return open(file);
    }

    /**
     * Opens a file that must be there: an installation that has records must not make itself a new
     * key.
     *
     * @throws KeysUnavailable when it cannot be read, or is open to others than its owner
     */
    public static LocalKeyEncryption open(Path file) {
        var secrets = KeyFile.secret(file);
        try {
            Aead aead =
                    TinkProtoKeysetFormat.parseKeyset(
                                    secrets.read(KEY_ENCRYPTION_KEY),
                                    InsecureSecretKeyAccess.get(),
                                    TINK)
                            .getPrimitive(TINK, Aead.class);
            return new LocalKeyEncryption(aead, secrets.read(BLIND_INDEX_SECRET));
        } catch (GeneralSecurityException e) {
            throw new KeysUnavailable("the key file " + file + " holds no usable key", e);
        }
    }

    /** The index by which texts are found without being readable. */
    public BlindIndex blindIndex() {
        return new BlindIndex(blindIndexSecret);
    }

    @Override
    public byte[] wrap(byte[] key, byte[] context) {
        try {
            return aead.encrypt(key, context);
        } catch (GeneralSecurityException e) {
            throw new KeysUnavailable("cannot wrap a key", e);
        }
    }

    @Override
    public byte[] unwrap(byte[] wrapped, byte[] context) throws GeneralSecurityException {
        return aead.decrypt(wrapped, context);
    }

    private static Map<String, byte[]> fresh() {
        try {
            byte[] keyset =
                    TinkProtoKeysetFormat.serializeKeyset(
                            KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK),
                            InsecureSecretKeyAccess.get(),
                            TINK);
            byte[] secret = new byte[SECRET_SIZE];
            new SecureRandom().nextBytes(secret);
            Map<String, byte[]> secrets = new LinkedHashMap<>();
            secrets.put(KEY_ENCRYPTION_KEY, keyset);
            secrets.put(BLIND_INDEX_SECRET, secret);
            return secrets;
        } catch (GeneralSecurityException e) {
            throw new KeysUnavailable("cannot make a key-encryption key", e);
        }
    }
}
