package org.shouwang.notify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.shouwang.contract.id.StaffId;
import org.shouwang.notify.command.CommandSettings;
import org.shouwang.notify.setting.Secret;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** case-command as this service meets it: two paths, one secret. */
public final class FakeCommand implements AutoCloseable {

    public static final String SECRET = "a machine secret for tests";

    private final HttpServer server;
    private final Map<StaffId, List<Map<String, String>>> contacts = new ConcurrentHashMap<>();
    private final List<JsonNode> reports = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> facts = Collections.synchronizedSet(new HashSet<>());
    private volatile int answer = 204;
    private volatile String refused = "";
    private volatile boolean knowsContacts = true;

    public FakeCommand() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/internal/staff/", this::contacts);
        server.createContext("/internal/paging/attempts", this::attempt);
        server.start();
    }

    public CommandSettings settings() {
        return settings(Duration.ofSeconds(2));
    }

    public CommandSettings settings(Duration timeout) {
        return new CommandSettings(
                url(), Secret.of(SECRET), timeout, Duration.ofSeconds(1), Duration.ofMinutes(1));
    }

    public URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    public StaffId staff(Map<String, String> addresses) {
        StaffId staff = new StaffId(UUID.randomUUID());
        contacts.put(
                staff,
                addresses.entrySet().stream()
                        .map(
                                entry ->
                                        Map.of(
                                                "contactId", UUID.randomUUID().toString(),
                                                "channel", entry.getKey(),
                                                "address", entry.getValue()))
                        .toList());
        return staff;
    }

    /** From now on every report is answered so. */
    public void answer(int status) {
        answer = status;
    }

    /** From now on reports of this outcome are not accepted, others as before. */
    public void refuse(String outcome) {
        refused = outcome;
    }

    /** From now on nobody says how people can be reached. */
    public void forgetContacts() {
        knowsContacts = false;
    }

    public void rememberContacts() {
        knowsContacts = true;
    }

    /** Every report that was accepted, repetitions included. */
    public List<JsonNode> reports() {
        return List.copyOf(reports);
    }

    /** The same as {@code CHANNEL OUTCOME}, each fact once. */
    public List<String> facts() {
        return reports().stream()
                .map(r -> r.get("channel").asString() + " " + r.get("outcome").asString())
                .toList();
    }

    /** How many different facts were told. */
    public int differentFacts() {
        return facts.size();
    }

    private void contacts(HttpExchange exchange) throws IOException {
        if (!allowed(exchange)) {
            answer(exchange, 401, "");
            return;
        }
        if (!knowsContacts) {
            answer(exchange, 503, "");
            return;
        }
        String[] path = exchange.getRequestURI().getPath().split("/");
        List<Map<String, String>> found = contacts.get(StaffId.of(path[3]));
        if (found == null || !path[4].equals("contacts")) {
            answer(exchange, 404, "");
            return;
        }
        answer(exchange, 200, JsonMapper.shared().writeValueAsString(found));
    }

    private void attempt(HttpExchange exchange) throws IOException {
        JsonNode report = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
        if (!allowed(exchange) || !exchange.getRequestMethod().equals("POST")) {
            answer(exchange, 401, "");
            return;
        }
        if (report.get("outcome").asString().equals(refused)) {
            answer(exchange, 503, "");
            return;
        }
        if (answer / 100 == 2) {
            reports.add(report);
            facts.add(report.get("attemptId").asString() + report.get("outcome").asString());
        }
        answer(exchange, answer, "");
    }

    private static boolean allowed(HttpExchange exchange) {
        return ("Bearer " + SECRET).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
