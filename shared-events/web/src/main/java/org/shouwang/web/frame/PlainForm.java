package org.shouwang.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shouwang.web.form.Written;
import org.springframework.http.MediaType;

/**
 * Reads a form without files, whatever its bytes are. The server would turn away the whole of it
 * when one value is in another encoding or a percent sign stands alone; here the value is read as
 * {@link Written} says, so that the page says which field cannot be read, and an alert is raised.
 */
final class PlainForm {

    /** As many as the server itself takes. */
    private static final int MOST_VALUES = 10_000;

    private static final int HEX = 16;

    private PlainForm() {}

    static boolean is(HttpServletRequest request) {
        String type = request.getContentType();
        return "POST".equals(request.getMethod())
                && type != null
                && type.toLowerCase(Locale.ROOT)
                        .startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    /**
     * Empty when it is too long.
     *
     * @param most in bytes
     */
    static Optional<ReadWords> read(HttpServletRequest request, long most) throws IOException {
        byte[] body = request.getInputStream().readNBytes(Math.toIntExact(most + 1));
        if (body.length > most) {
            return Optional.empty();
        }
        Map<String, List<String>> words = new LinkedHashMap<>();
        // The body being read, what the server knows is the query alone.
        request.getParameterMap()
                .forEach((name, values) -> words.put(name, new ArrayList<>(List.of(values))));
        int count = 0;
        for (int from = 0; from < body.length; ) {
            int to = indexOf(body, '&', from, body.length);
            if (to > from) {
                if (++count > MOST_VALUES) {
                    return Optional.empty();
                }
                int equals = indexOf(body, '=', from, to);
                words.computeIfAbsent(text(body, from, equals, request), _ -> new ArrayList<>())
                        .add(text(body, Math.min(equals + 1, to), to, request));
            }
            from = to + 1;
        }
        return Optional.of(new ReadWords(request, words));
    }

    /** The end when there is none. */
    private static int indexOf(byte[] body, char wanted, int from, int to) {
        for (int at = from; at < to; at++) {
            if (body[at] == wanted) {
                return at;
            }
        }
        return to;
    }

    private static String text(byte[] body, int from, int to, HttpServletRequest request) {
        var bytes = new ByteArrayOutputStream(to - from);
        for (int at = from; at < to; at++) {
            int value = body[at] == '%' && at + 2 < to ? hex(body[at + 1], body[at + 2]) : -1;
            if (value >= 0) {
                bytes.write(value);
                at += 2;
            } else {
                bytes.write(body[at] == '+' ? ' ' : body[at]);
            }
        }
        return Written.text(bytes.toByteArray(), request);
    }

    /** Negative when it is none. */
    private static int hex(byte high, byte low) {
        int first = Character.digit(high, HEX);
        int second = Character.digit(low, HEX);
        return first < 0 || second < 0 ? -1 : first * HEX + second;
    }
}
