package org.shouwang.command.roster;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Bytes to text. A byte order mark decides; without one, what is valid UTF-8 is UTF-8 (Chinese text
 * in GBK never is, beyond a word or two), and the rest must be valid GB18030, of which GBK is part.
 * Text that would hold zeros is UTF-16 whose mark was lost, or none.
 */
final class TextDecoding {

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16LE_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16BE_MARK = {(byte) 0xFE, (byte) 0xFF};
    private static final Charset GB18030 = Charset.forName("GB18030");

    private TextDecoding() {}

    static String decode(byte[] file) throws RefusedFile {
        var text = byMark(file);
        if (text.isEmpty() && hasZeros(file)) {
            text = unmarkedUtf16(file);
        } else if (text.isEmpty()) {
            text = strict(file, 0, StandardCharsets.UTF_8).or(() -> strict(file, 0, GB18030));
        }
        if (text.isEmpty()) {
            throw new RefusedFile(
                    hasZeros(file) ? FileProblem.NOT_A_TABLE : FileProblem.BROKEN_TEXT);
        }
        if (text.get().indexOf('\0') >= 0) {
            throw new RefusedFile(FileProblem.NOT_A_TABLE);
        }
        return text.get();
    }

    private static boolean hasZeros(byte[] file) {
        for (byte one : file) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }

    /** Separators and digits have a zero beside them, on the side that tells the order. */
    private static Optional<String> unmarkedUtf16(byte[] file) {
        return Stream.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                .flatMap(charset -> strict(file, 0, charset).stream())
                .filter(text -> text.indexOf('\n') >= 0 && text.indexOf('\0') < 0)
                .findFirst();
    }

    private static Optional<String> byMark(byte[] file) throws RefusedFile {
        if (FileKind.startsWith(file, UTF_8_MARK)) {
            return marked(file, 3, StandardCharsets.UTF_8);
        }
        if (FileKind.startsWith(file, UTF_16LE_MARK)) {
            return marked(file, 2, StandardCharsets.UTF_16LE);
        }
        if (FileKind.startsWith(file, UTF_16BE_MARK)) {
            return marked(file, 2, StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    private static Optional<String> marked(byte[] file, int from, Charset charset)
            throws RefusedFile {
        var text = strict(file, from, charset);
        if (text.isEmpty()) {
            throw new RefusedFile(FileProblem.BROKEN_TEXT);
        }
        return text;
    }

    private static Optional<String> strict(byte[] file, int from, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(file, from, file.length - from))
                            .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
