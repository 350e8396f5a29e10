package org.shouwang.log.keys;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;

/**
 * Seals keys to a public key with HPKE (RFC 9180: X25519, HKDF-SHA-256, AES-256-GCM). A process
 * that has the public file alone can seal and cannot open.
 */
public final class IntakeSeal {

    private static final String PUBLIC = "intake-public-key";
    private static final String PRIVATE = "intake-private-key";

    private static final Configuration TINK = HybridConfig2026.get();

    private final HybridEncrypt encrypt;
    private final Optional<HybridDecrypt> decrypt;

    private IntakeSeal(HybridEncrypt encrypt, Optional<HybridDecrypt> decrypt) {
        this.encrypt = encrypt;
        this.decrypt = decrypt;
    }

    /**
     * Makes the pair of files on first use. The private one comes first and the public one is taken
     * from it, so that after a crash between the two nothing has been sealed to a lost key.
     *
     * @throws KeysUnavailable when a file cannot be read or made
     */
    public static IntakeSeal openOrCreate(Path publicFile, Path privateFile) {
        KeyFile privateKeys = KeyFile.secret(privateFile);
        if (!privateKeys.exists() && KeyFile.open(publicFile).exists()) {
            throw new KeysUnavailable(
                    "the public key "
                            + publicFile
                            + " is there, its private key "
                            + privateFile
                            + " is not: restore it, or what was sealed stays closed");
        }
        privateKeys.createIfMissing(() -> Map.of(PRIVATE, freshPair()));
        KeysetHandle pair = parse(KeyFile.secret(privateFile), PRIVATE);
        KeyFile.open(publicFile).createIfMissing(() -> Map.of(PUBLIC, publicPart(pair)));
        return withPrivateKey(publicFile, privateFile);
    }

    /** For a process that only takes alerts in. */
    public static IntakeSeal withPublicKeyOnly(Path publicFile) {
        return new IntakeSeal(encrypt(publicFile), Optional.empty());
    }

    /** For a process that also reads them. */
    public static IntakeSeal withPrivateKey(Path publicFile, Path privateFile) {
        try {
            HybridDecrypt decrypt =
                    parse(KeyFile.secret(privateFile), PRIVATE)
                            .getPrimitive(TINK, HybridDecrypt.class);
            return new IntakeSeal(encrypt(publicFile), Optional.of(decrypt));
        } catch (GeneralSecurityException e) {
            throw new KeysUnavailable("the key file " + privateFile + " holds no usable key", e);
        }
    }

    public byte[] seal(byte[] key, byte[] context) {
        try {
            return encrypt.encrypt(key, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal a key", e);
        }
    }

    /**
     * @throws KeysUnavailable when this process has no private key
     * @throws GeneralSecurityException when the bytes were changed, belong elsewhere or were sealed
     *     to another key
     */
    public byte[] open(byte[] sealed, byte[] context) throws GeneralSecurityException {
        return decrypt.orElseThrow(
                        () -> new KeysUnavailable("the private intake key is not in this process"))
                .decrypt(sealed, context);
    }

    private static HybridEncrypt encrypt(Path publicFile) {
        try {
            return parse(KeyFile.open(publicFile), PUBLIC).getPrimitive(TINK, HybridEncrypt.class);
        } catch (GeneralSecurityException e) {
            throw new KeysUnavailable("the key file " + publicFile + " holds no usable key", e);
        }
    }

    private static KeysetHandle parse(KeyFile file, String name) {
        try {
            return TinkProtoKeysetFormat.parseKeyset(
                    file.read(name), InsecureSecretKeyAccess.get(), TINK);
        } catch (GeneralSecurityException e) {
            throw new KeysUnavailable("the key file " + file.path() + " holds no usable key", e);
        }
    }

    private static byte[] freshPair() {
        try {
            return TinkProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(
                            HpkeParameters.builder()
                                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                                    .setVariant(HpkeParameters.Variant.TINK)
                                    .build(),
                            TINK),
                    InsecureSecretKeyAccess.get(),
                    TINK);
        } catch (GeneralSecurityException e) {
            throw new KeysUnavailable("cannot make an intake key", e);
        }
    }

    private static byte[] publicPart(KeysetHandle pair) {
        try {
            return TinkProtoKeysetFormat.serializeKeysetWithoutSecret(
                    pair.getPublicKeysetHandle(), TINK);
        } catch (GeneralSecurityException e) {
            throw new KeysUnavailable("cannot take the public part of the intake key", e);
        }
    }
}
