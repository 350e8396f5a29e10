package org.shouwang.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouwang.contract.id.StaffId;

/** A browser. */
public final class Visitor {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final int port;

    private Visitor(int port) {
        this.port = port;
    }

    static Visitor enter(int port, StaffId staff) {
        var visitor = new Visitor(port);
        visitor.get("/enter?staff=" + staff);
        return visitor;
    }

    /** A browser that nobody has signed in with. */
    public static Visitor stranger(int port) {
        return new Visitor(port);
    }

    public HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(address(path)).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** A page as a person sees one. */
    public String page(String path) {
        HttpResponse<String> answer = get(path, "Accept", "text/html");
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + answer.body());
        }
        return answer.body();
    }

    /** The page that an address leads to. */
    public String follow(String path) {
        String to = get(path).headers().firstValue("Location").orElseThrow();
        return page(to);
    }

    public int status(String path) {
        return get(path, "Accept", "text/html").statusCode();
    }

    /** Sends a form that a page holds, with its token. */
    public HttpResponse<String> post(String page, String path, Map<String, String> values) {
        return send(form(page, path, values).build());
    }

    /** What a page draws in itself while somebody types into its form. */
    public String typing(String page, Map<String, String> values) {
        return send(form(page, page, values).header("HX-Request", "true").build()).body();
    }

    private HttpRequest.Builder form(String page, String path, Map<String, String> values) {
        String token =
                get(page, "Accept", "text/html")
                        .body()
                        .replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]*)\".*", "$1");
        String body =
                values.entrySet().stream()
                        .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                        .collect(Collectors.joining("&", "_csrf=" + encoded(token) + "&", ""));
        return HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /** Sends an empty form with the token of one's first page, if there is one. */
    public HttpResponse<String> post(String path) {
        String first = get("/").headers().firstValue("Location").orElseThrow();
        String token =
                get(first, "Accept", "text/html")
                        .body()
                        .replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]*)\".*", "$1");
        return send(
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + encoded(token)))
                        .build());
    }

    /** A stream that stays open. */
    public HttpResponse<InputStream> listen(String path) {
        try {
            return http.send(
                    HttpRequest.newBuilder(address(path))
                            .header("Accept", "text/event-stream")
                            .build(),
                    BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The same on a connection of its own, which the test may tear down as a lost phone does. */
    public Socket connect(String path) throws IOException {
        String sent =
                cookies.getCookieStore().getCookies().stream()
                        .map(c -> c.getName() + "=" + c.getValue())
                        .collect(Collectors.joining("; "));
        var socket = new Socket("localhost", port);
        socket.getOutputStream()
                .write(
                        ("GET %s HTTP/1.1\r\nHost: localhost:%d\r\nAccept: text/event-stream\r\nCookie: %s\r\n\r\n"
                                        .formatted(path, port, sent))
                                .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
