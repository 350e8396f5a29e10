package org.shouwang.contract.wire;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.util.UUID;

/** An AES-256-GCM key of one record, unwrapped. */
public final class DataKey {

    /** Key size in bytes. */
    public static final int SIZE = 32;

    private static final AesGcmParameters PARAMETERS = parameters();

    private final UUID id;
    private final Aead aead;

    /**
     * @throws IllegalArgumentException when the raw key is not {@link #SIZE} bytes
     */
    public DataKey(UUID id, byte[] raw) {
        this.id = id;
        this.aead = aead(raw);
    }

    public UUID id() {
        return id;
    }

    /** Encrypts, bound to the associated data. */
    public byte[] seal(byte[] plain, byte[] associated) {
        try {
            return aead.encrypt(plain, associated);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt", e);
        }
    }

    /**
     * Decrypts.
     *
     * @throws GeneralSecurityException when the bytes or what they are bound to were changed
     */
    public byte[] open(byte[] sealed, byte[] associated) throws GeneralSecurityException {
        return aead.decrypt(sealed, associated);
    }

    private static Aead aead(byte[] raw) {
        try {
            var key =
                    AesGcmKey.builder()
                            .setParameters(PARAMETERS)
                            .setKeyBytes(SecretBytes.copyFrom(raw, InsecureSecretKeyAccess.get()))
                            .build();
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).withFixedId(1).makePrimary())
                    .build()
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an AES-256 key", e);
        }
    }

    private static AesGcmParameters parameters() {
        try {
            AeadConfig.register();
            return AesGcmParameters.builder()
                    .setKeySizeBytes(SIZE)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
