package org.shouwang.log.keys;

import java.nio.file.Path;

/**
 * Where an installation without a key service keeps its key files: a directory backed up apart from
 * the database.
 */
public record KeyDirectory(Path path) {

    private static final String KEY_ENCRYPTION = "key-encryption.json";
    private static final String INTAKE_PUBLIC = "intake-public.json";
    private static final String INTAKE_PRIVATE = "intake-private.json";

    /**
     * Made on first use.
     *
     * @throws KeysUnavailable when the file cannot be read or made
     */
    public LocalKeyEncryption keyEncryption() {
        return LocalKeyEncryption.openOrCreate(path.resolve(KEY_ENCRYPTION));
    }

    /**
     * Made on first use.
     *
     * @throws KeysUnavailable when a file cannot be read or made
     */
    public IntakeSeal intake() {
        return IntakeSeal.openOrCreate(path.resolve(INTAKE_PUBLIC), path.resolve(INTAKE_PRIVATE));
    }
}
