package org.shouwang.web.form;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What was sent in another encoding than UTF-8. Strictly valid GBK is read as that; of anything
 * else each byte that cannot be read stays as the sign for such with its number behind, as in
 * {@code \uFFFD[E4]}: nothing is lost, and a field that asks for readable words says so.
 *
 * @param as how it had to be read; empty when it was UTF-8
 */
public record Written(String text, Optional<As> as) {

    private static final String NOTED = Written.class.getName();

    private static final Charset GBK = Charset.forName("GB18030");

    /** How the words of a request were read. */
    public enum As {
        GBK,
        BYTES
    }

    /** How some of the words of a request had to be read; empty when all were UTF-8. */
    public static Optional<As> of(HttpServletRequest request) {
        return Optional.ofNullable((As) request.getAttribute(NOTED));
    }

    /** The text of some bytes of a request; the request remembers how it was read. */
    public static String text(byte[] bytes, HttpServletRequest request) {
        Written written = of(bytes);
        written.as().ifPresent(how -> note(how, request));
        return written.text();
    }

    static Written of(byte[] bytes) {
        return strictly(StandardCharsets.UTF_8, bytes)
                .map(text -> new Written(text, Optional.empty()))
                .orElseGet(() -> otherwise(bytes));
    }

    private static Written otherwise(byte[] bytes) {
        Damaged damaged = Damaged.of(bytes);
        Optional<String> gbk = damaged.isMostlyReadable() ? Optional.empty() : strictly(GBK, bytes);
        return gbk.map(text -> new Written(text, Optional.of(As.GBK)))
                .orElseGet(() -> new Written(damaged.text(), Optional.of(As.BYTES)));
    }

    private static void note(As how, HttpServletRequest request) {
        if (of(request).isEmpty() || how == As.BYTES) {
            request.setAttribute(NOTED, how);
        }
    }

    private static Optional<String> strictly(Charset charset, byte[] bytes) {
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            return Optional.of(decoder.decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /**
     * Read as UTF-8 with some bytes that are none.
     *
     * @param readable bytes of characters beyond ASCII
     * @param lost bytes that cannot be read
     */
    private record Damaged(String text, int readable, int lost) {

        static Damaged of(byte[] bytes) {
            CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
            ByteBuffer in = ByteBuffer.wrap(bytes);
            CharBuffer out = CharBuffer.allocate(bytes.length * 5 + 1);
            int lost = 0;
            for (CoderResult read = decoder.decode(in, out, true);
                    read.isError() || in.hasRemaining();
                    read = decoder.decode(in, out, true)) {
                for (int left = read.isError() ? read.length() : in.remaining(); left > 0; left--) {
                    out.put("\uFFFD[%02X]".formatted(in.get()));
                    lost++;
                }
                decoder.reset();
            }
            String text = out.flip().toString();
            int beyond = (int) text.chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
            return new Damaged(text, 3 * beyond, lost);
        }

        /** Then it is not in another encoding but was cut or broken on the way. */
        boolean isMostlyReadable() {
            return readable > lost;
        }
    }
}
