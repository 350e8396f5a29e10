package org.shouwang.command.world;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A browser as far as a test needs one: cookies, forms with their token, files, a language.
 * Redirects are not followed, so that a test sees them.
 */
public final class Visitor {

    /** Good enough for every account of a test. */
    public static final String PASSWORD = "月亮照在操场上 1984";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String BOUNDARY = "a-boundary-that-no-roster-holds";

    private final String site;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private String token = "";
    private String language = "zh";
    private final Map<String, String> said = new HashMap<>();
    private Consumer<String> typed = _ -> {};

    public Visitor(int port) {
        this.site = "http://localhost:" + port;
    }

    /** From now on the pages come in this language. */
    public Visitor reading(String code) {
        language = code;
        return this;
    }

    /** From now on every request says this as well. */
    public Visitor saying(String header, String value) {
        said.put(header, value);
        return this;
    }

    /** From now on everything that is typed into a form is told here as well. */
    public Visitor typing(Consumer<String> words) {
        typed = words;
        return this;
    }

    /** Signs in at the door, as people do. */
    public Visitor signIn(String login, String password) {
        HttpResponse<String> in = post("/signin", "login", login, "password", password);
        if (in.statusCode() / 100 != 3) {
            throw new IllegalStateException(login + " is not let in: " + in.statusCode());
        }
        token = "";
        return this;
    }

    /** Sets the password through a one-time link, which signs in. */
    public Visitor signInBy(String link) {
        get(link);
        String key = link.substring(link.indexOf("key=") + 4);
        HttpResponse<String> in =
                post("/signin/link", "key", key, "password", PASSWORD, "repeated", PASSWORD);
        if (in.statusCode() != 302) {
            throw new IllegalStateException("not signed in: " + in.statusCode());
        }
        token = "";
        return this;
    }

    /**
     * @param headers names and values in turn
     */
    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder asked = request(path).GET();
        if (headers.length > 0) {
            asked.headers(headers);
        }
        HttpResponse<String> page = send(asked);
        Matcher found = TOKEN.matcher(page.body());
        if (found.find()) {
            token = found.group(1);
        }
        return page;
    }

    /** Looks at a page without taking its token. */
    public HttpResponse<String> peek(String path) {
        return send(request(path).GET());
    }

    /** How a stream that never ends begins: the status alone. */
    public int statusOf(String path) {
        HttpResponse<InputStream> head = listen(path);
        try (InputStream _ = head.body()) {
            return head.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a stream that goes on until somebody ends it. */
    public HttpResponse<InputStream> listen(String path) {
        return send(request(path).GET(), BodyHandlers.ofInputStream());
    }

    /** Sends a form: names and values in turn, with the token of the last page. */
    public HttpResponse<String> post(String path, String... fields) {
        fetchToken();
        return post(token, path, fields);
    }

    /** Sends a form that was drawn for another session. */
    public HttpResponse<String> postStale(String path, String... fields) {
        return post("of another session", path, fields);
    }

    private HttpResponse<String> post(String token, String path, String[] fields) {
        StringBuilder body = new StringBuilder("_csrf=" + encoded(token));
        for (int i = 0; i < fields.length; i += 2) {
            typed.accept(fields[i + 1]);
            body.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Sends JSON, as a program with this browser's session would. */
    public HttpResponse<String> json(String path, String body) {
        return bytes(path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends whatever bytes. */
    public HttpResponse<String> bytes(String path, String type, byte[] body) {
        fetchToken();
        return send(
                request(path)
                        .header("Content-Type", type)
                        .header("X-CSRF-TOKEN", token)
                        .header("X-XSRF-TOKEN", token)
                        .POST(BodyPublishers.ofByteArray(body)));
    }

    /** Sends a form with one file. */
    public HttpResponse<String> upload(
            String path, String name, String fileName, byte[] file, String... fields) {
        return upload(path, new String[] {name}, fileName, file, fields);
    }

    /** The same file under several names. */
    public HttpResponse<String> uploadAll(
            String path, String[] names, byte[] file, String... fields) {
        return upload(path, names, "a.jpg", file, fields);
    }

    private HttpResponse<String> upload(
            String path, String[] names, String fileName, byte[] file, String... fields) {
        fetchToken();
        var body = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of("_csrf", token));
        all.addAll(List.of(fields));
        for (int i = 0; i < all.size(); i += 2) {
            typed.accept(all.get(i + 1));
            body.writeBytes(head("\"" + all.get(i) + "\"\r\n"));
            body.writeBytes((all.get(i + 1) + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        for (String one : names) {
            body.writeBytes(
                    head(
                            "\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n"
                                    .formatted(one, fileName)));
            body.writeBytes(file);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Drops the session and keeps the device. */
    public void loseSession() {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("session"))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(URI.create(site), cookie));
        token = "";
    }

    /** The cookies held now. */
    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** Where an answer leads to, path and query alone. */
    public static String location(HttpResponse<?> answer) {
        URI to = URI.create(answer.headers().firstValue("Location").orElse(""));
        return to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
    }

    private void fetchToken() {
        if (token.isEmpty()) {
            get("/signin");
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(site + path))
                        .header("Accept", "text/html,application/json;q=0.9,*/*;q=0.8")
                        .header("Accept-Language", language);
        said.forEach(request::header);
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> reading) {
        try {
            return http.send(request.build(), reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] head(String disposition) {
        return ("--"
                        + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name="
                        + disposition
                        + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
