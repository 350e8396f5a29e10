package org.shouwang.standalone;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A secret in every writing we can think of. Letters count the same in either case.
 *
 * @param texts as it may stand in a text
 * @param bytes as it may stand in a file, a character for each byte
 */
record Writings(Set<String> texts, Set<String> bytes) {

    static final List<Charset> CHARSETS =
            List.of(
                    StandardCharsets.UTF_8,
                    Charset.forName("GB18030"),
                    StandardCharsets.UTF_16BE,
                    StandardCharsets.UTF_16LE);

    private static final int IN_BASE64 = 3;

    /** Shorter than that, a writing is found anywhere. */
    private static final int SHORTEST = 6;

    static Writings of(String secret) {
        var texts = new LinkedHashSet<String>();
        texts.add(secret);
        texts.add(each(secret.chars().boxed().toList(), "\\u%04x"));
        texts.add(each(secret.chars().boxed().toList(), "\\\\u%04x")); // JSON within JSON
        texts.add(each(secret.chars().boxed().toList(), "&#%d;"));
        texts.add(each(secret.chars().boxed().toList(), "&#x%x;"));
        for (Charset charset : CHARSETS) {
            byte[] bytes = secret.getBytes(charset);
            texts.add(HexFormat.of().formatHex(bytes)); // as PostgreSQL shows bytea
            texts.add(each(bytes, "%%%02x")); // in an address
            texts.add(each(bytes, "=%02x")); // in a letter
            texts.add(each(bytes, "\\%03o")); // in PostgreSQL's old way
            texts.add(latin(bytes)); // read in the wrong charset
            texts.addAll(base64(bytes));
        }
        texts.removeIf(text -> text.length() < SHORTEST && text.chars().allMatch(c -> c < 128));
        var bytes = new LinkedHashSet<String>();
        texts.forEach(text -> bytes.add(latin(text.getBytes(StandardCharsets.UTF_8))));
        CHARSETS.forEach(charset -> bytes.add(latin(secret.getBytes(charset))));
        return new Writings(lower(texts), lower(bytes));
    }

    /** Whether it stands in a text. */
    boolean in(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return texts.stream().anyMatch(small::contains);
    }

    /** Whether it stands among bytes. */
    boolean in(byte[] all) {
        String small = latin(all).toLowerCase(Locale.ROOT);
        return bytes.stream().anyMatch(small::contains);
    }

    /** What a table's row, shown as text, would hold. */
    List<String> inRows() {
        var all = new LinkedHashSet<>(texts);
        bytes.forEach(
                one ->
                        all.add(
                                HexFormat.of()
                                        .formatHex(one.getBytes(StandardCharsets.ISO_8859_1))));
        all.removeIf(text -> text.indexOf('\0') >= 0); // which PostgreSQL cannot hold
        return List.copyOf(all);
    }

    private static Set<String> lower(Set<String> texts) {
        return texts.stream().map(t -> t.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String each(byte[] bytes, String format) {
        var numbers = new ArrayList<Integer>();
        for (byte one : bytes) {
            numbers.add(one & 0xff);
        }
        return each(numbers, format);
    }

    private static String each(List<Integer> numbers, String format) {
        return numbers.stream().map(format::formatted).collect(Collectors.joining());
    }

    /** Wherever the bytes begin within a longer text, without the ends that neighbours change. */
    private static List<String> base64(byte[] bytes) {
        var all = new ArrayList<String>();
        for (int before = 0; before < IN_BASE64; before++) {
            byte[] shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
                String text = encoder.withoutPadding().encodeToString(shifted);
                all.add(text.substring(before == 0 ? 0 : before + 1, text.length() - 2));
            }
        }
        return all;
    }
}
