package org.shouwang.log.keys;

import java.security.GeneralSecurityException;

/** Wraps data keys under a key-encryption key that is not in the database. */
public interface KeyEncryption {

    /**
     * @param context what the wrapped key is bound to; needed again to unwrap it
     * @throws KeysUnavailable when the key-encryption key is out of reach
     */
    byte[] wrap(byte[] key, byte[] context);

    /**
     * @throws KeysUnavailable when the key-encryption key is out of reach
     * @throws GeneralSecurityException when the bytes were changed, belong elsewhere or were
     *     wrapped under another key
     */
    byte[] unwrap(byte[] wrapped, byte[] context) throws GeneralSecurityException;
}
