package org.shouwang.command.attachment;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.shouwang.contract.Attachment.MediaType;

/** Tells what a file is by its content, whatever its name or its sender says. */
final class ContentType {

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] RIFF = {'R', 'I', 'F', 'F'};
    private static final byte[] WEBP = {'W', 'E', 'B', 'P'};
    private static final int WEBP_AT = 8;
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final Set<String> PICTURE_ENDINGS = Set.of("jpg", "jpeg", "png", "webp");
    private static final Set<MediaType> PICTURES =
            EnumSet.of(MediaType.JPEG, MediaType.PNG, MediaType.WEBP);
    private static final List<Charset> TEXTS =
            List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private ContentType() {}

    static MediaType of(byte[] content) {
        if (has(content, 0, JPEG)) {
            return pictureIf(Pictures.isJpeg(content), MediaType.JPEG);
        }
        if (has(content, 0, PNG)) {
            return pictureIf(Pictures.isPng(content), MediaType.PNG);
        }
        if (has(content, 0, RIFF) && has(content, WEBP_AT, WEBP)) {
            return pictureIf(Pictures.isWebp(content), MediaType.WEBP);
        }
        if (has(content, 0, PDF)) {
            return MediaType.PDF;
        }
        return TEXTS.stream().anyMatch(charset -> isText(content, charset))
                ? MediaType.TEXT
                : MediaType.OTHER;
    }

    private static MediaType pictureIf(boolean whole, MediaType picture) {
        return whole ? picture : MediaType.OTHER;
    }

    /**
     * Whether a file is something else than its name says: a picture or a PDF that is none. A name
     * that says nothing of the kind is never wrong.
     */
    static boolean belies(String name, MediaType type) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return PICTURE_ENDINGS.contains(ending) && !PICTURES.contains(type)
                || ending.equals("pdf") && type != MediaType.PDF;
    }

    private static boolean has(byte[] content, int at, byte[] sign) {
        return content.length >= at + sign.length
                && Arrays.equals(content, at, at + sign.length, sign, 0, sign.length);
    }

    private static boolean isText(byte[] content, Charset charset) {
        try {
            CharBuffer text =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(content));
            return text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
