package org.shouwang.command.roster;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What a file is by its first bytes. Its name says nothing. */
enum FileKind {
    ZIP,
    OLD_OFFICE,
    ENCRYPTED_OFFICE,
    OTHER,
    TEXT;

    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** The stream that holds the workbook when Excel has put a password on it. */
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private static final List<byte[]> NO_TABLES =
            List.of(
                    new byte[] {(byte) 0x89, 'P', 'N', 'G'},
                    new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
                    "GIF8".getBytes(StandardCharsets.US_ASCII),
                    "RIFF".getBytes(StandardCharsets.US_ASCII),
                    "%PDF".getBytes(StandardCharsets.US_ASCII),
                    "Rar!".getBytes(StandardCharsets.US_ASCII),
                    new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF},
                    new byte[] {0x1F, (byte) 0x8B});

    static FileKind of(byte[] file) {
        if (startsWith(file, new byte[] {'P', 'K', 3, 4})
                || startsWith(file, new byte[] {'P', 'K', 5, 6})) {
            return ZIP;
        }
        if (startsWith(file, OLE)) {
            return contains(file, ENCRYPTED) ? ENCRYPTED_OFFICE : OLD_OFFICE;
        }
        return NO_TABLES.stream().anyMatch(magic -> startsWith(file, magic)) ? OTHER : TEXT;
    }

    static boolean startsWith(byte[] file, byte[] start) {
        return file.length >= start.length
                && Arrays.equals(file, 0, start.length, start, 0, start.length);
    }

    private static boolean contains(byte[] file, byte[] part) {
        for (int at = 0; at + part.length <= file.length; at++) {
            if (file[at] == part[0]
                    && Arrays.equals(file, at, at + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }
}
