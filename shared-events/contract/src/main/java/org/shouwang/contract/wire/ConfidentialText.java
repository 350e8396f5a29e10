package org.shouwang.contract.wire;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The plain bytes of a confidential text before encryption: one byte for the encoding, four for the
 * length, the text, and padding to a multiple of {@value #BLOCK} so that the size of a ciphertext
 * does not tell yes from no. Text that UTF-8 cannot hold (an unpaired surrogate from a broken
 * keyboard) is kept as UTF-16, since nothing that somebody wrote is ever lost.
 */
final class ConfidentialText {

    private static final int BLOCK = 32;
    private static final int HEAD = 5;

    private ConfidentialText() {}

    static byte[] toBytes(String text) {
        boolean utf8 = StandardCharsets.UTF_8.newEncoder().canEncode(text);
        byte[] body = utf8 ? text.getBytes(StandardCharsets.UTF_8) : utf16(text);
        int size = (HEAD + body.length + BLOCK - 1) / BLOCK * BLOCK;
        return ByteBuffer.allocate(size)
                .put((byte) (utf8 ? 8 : 16))
                .putInt(body.length)
                .put(body)
                .array();
    }

    /**
     * @throws IllegalArgumentException when these are not the bytes of a text
     */
    static String fromBytes(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        if (bytes.length < HEAD) {
            throw new IllegalArgumentException("too short for a confidential text");
        }
        byte encoding = buffer.get();
        int length = buffer.getInt();
        if (length < 0 || length > buffer.remaining()) {
            throw new IllegalArgumentException("a confidential text of a false length");
        }
        var body = buffer.slice(HEAD, length);
        return switch (encoding) {
            case 8 -> decode(body, StandardCharsets.UTF_8);
            case 16 -> body.asCharBuffer().toString();
            default ->
                    throw new IllegalArgumentException(
                            "a confidential text of an unknown encoding");
        };
    }

    private static String decode(ByteBuffer body, Charset charset) {
        try {
            CharBuffer text =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(body);
            return text.toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a confidential text of broken bytes", e);
        }
    }

    private static byte[] utf16(String text) {
        var bytes = ByteBuffer.allocate(text.length() * 2);
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }
}
