package org.shouwang.web.frame;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.shouwang.web.form.Written;
import org.springframework.http.MediaType;

/** The words of a program in whatever encoding, as the UTF-8 that they should have been. */
final class PlainJson extends HttpServletRequestWrapper {

    private final byte[] body;

    private PlainJson(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    static boolean is(HttpServletRequest request) {
        String type = request.getContentType();
        return "POST".equals(request.getMethod())
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    /**
     * Empty when it is too long.
     *
     * @param most in bytes
     */
    static Optional<PlainJson> read(HttpServletRequest request, long most) throws IOException {
        byte[] body = request.getInputStream().readNBytes(Math.toIntExact(most + 1));
        if (body.length > most) {
            return Optional.empty();
        }
        return Optional.of(new PlainJson(request, isWide(body) ? body : utf8(body, request)));
    }

    private static byte[] utf8(byte[] body, HttpServletRequest request) {
        return Written.text(body, request).getBytes(StandardCharsets.UTF_8);
    }

    /** UTF-16 and UTF-32, which a reader of JSON knows by the zeros of its first sign. */
    private static boolean isWide(byte[] body) {
        for (int at = 0; at < Math.min(4, body.length); at++) {
            if (body[at] == 0 || body[at] == (byte) 0xFE || body[at] == (byte) 0xFF) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int getContentLength() {
        return body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body.length;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(
                new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Body(new ByteArrayInputStream(body));
    }

    /** Is there at once. */
    private static final class Body extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Body(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int most) {
            return bytes.read(into, from, most);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("read already");
        }
    }
}
