package org.shouwang.command.attachment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Whether a file is the picture its first bytes say: its parts are followed from the beginning to
 * the end. Nothing is decoded, so that no picture can blow up here.
 */
final class Pictures {

    private static final int PNG_SIGN = 8;
    private static final int PNG_HEADER = 13;
    private static final int IHDR = 0x49484452;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454E44;

    private static final int MARKER = 0xFF;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int FIRST_FRAME = 0xC0;
    private static final int LAST_FRAME = 0xCF;

    private static final int RIFF_HEAD = 12;
    private static final int WEBP_CHUNKS = 20;
    private static final String WEBP_FORMS = " LX";

    private Pictures() {}

    /** A head that says a size, data, and an end; what follows the end does not matter. */
    static boolean isPng(byte[] content) {
        ByteBuffer chunks = ByteBuffer.wrap(content).position(PNG_SIGN);
        boolean first = true;
        boolean data = false;
        while (chunks.remaining() >= 3 * Integer.BYTES) {
            int length = chunks.getInt();
            int type = chunks.getInt();
            if (length < 0 || length > chunks.remaining() - Integer.BYTES) {
                return false;
            }
            if (first && !(type == IHDR && length == PNG_HEADER && hasSize(chunks))) {
                return false;
            }
            if (type == IEND) {
                return data;
            }
            data |= type == IDAT && length > 0;
            first = false;
            chunks.position(chunks.position() + length + Integer.BYTES);
        }
        return false;
    }

    private static boolean hasSize(ByteBuffer chunk) {
        int at = chunk.position();
        return chunk.getInt(at) > 0 && chunk.getInt(at + Integer.BYTES) > 0;
    }

    /** Segments up to the first scan, a frame among them, and an end somewhere after it. */
    static boolean isJpeg(byte[] content) {
        int at = 2;
        boolean frame = false;
        while (at + 3 < content.length && unsigned(content, at) == MARKER) {
            int marker = unsigned(content, at + 1);
            if (marker == MARKER) {
                at++; // a marker may be filled up
                continue;
            }
            int length = unsigned(content, at + 2) << Byte.SIZE | unsigned(content, at + 3);
            if (length < 2) {
                return false;
            }
            if (marker == START_OF_SCAN) {
                return frame && endsAfter(content, at + 2 + length);
            }
            frame |= isFrame(marker);
            at += 2 + length;
        }
        return false;
    }

    /** Three markers of that range are tables. */
    private static boolean isFrame(int marker) {
        return marker >= FIRST_FRAME
                && marker <= LAST_FRAME
                && marker != 0xC4
                && marker != 0xC8
                && marker != 0xCC;
    }

    private static boolean endsAfter(byte[] content, int scan) {
        for (int at = content.length - 2; at >= scan; at--) {
            if (unsigned(content, at) == MARKER && unsigned(content, at + 1) == END_OF_IMAGE) {
                return true;
            }
        }
        return false;
    }

    private static int unsigned(byte[] content, int at) {
        return Byte.toUnsignedInt(content[at]);
    }

    /** A size that the file has, and a first chunk of a picture within it. */
    static boolean isWebp(byte[] content) {
        if (content.length < WEBP_CHUNKS) {
            return false;
        }
        ByteBuffer file = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        long says = Integer.toUnsignedLong(file.getInt(Integer.BYTES)) + 2 * Integer.BYTES;
        long first = Integer.toUnsignedLong(file.getInt(WEBP_CHUNKS - Integer.BYTES));
        return says <= content.length
                && first > 0
                && WEBP_CHUNKS + first <= says
                && content[RIFF_HEAD] == 'V'
                && content[RIFF_HEAD + 1] == 'P'
                && content[RIFF_HEAD + 2] == '8'
                && WEBP_FORMS.indexOf(content[RIFF_HEAD + 3]) >= 0;
    }
}
