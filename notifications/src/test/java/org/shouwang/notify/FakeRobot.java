package org.shouwang.notify;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A webhook that answers as WeCom does. */
public final class FakeRobot implements AutoCloseable {

    private final HttpServer server;
    private final List<JsonNode> messages = Collections.synchronizedList(new ArrayList<>());
    private volatile int status = 200;
    private volatile String reply = "{\"errcode\":0,\"errmsg\":\"ok\"}";

    public FakeRobot() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/cgi-bin/webhook/send",
                exchange -> {
                    messages.add(
                            JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes()));
                    byte[] bytes = reply.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
    }

    public URI webhook() {
        return URI.create(
                "http://localhost:%d/cgi-bin/webhook/send?key=a-secret-key"
                        .formatted(server.getAddress().getPort()));
    }

    public void reply(int newStatus, String newReply) {
        status = newStatus;
        reply = newReply;
    }

    public List<JsonNode> messages() {
        return List.copyOf(messages);
    }

    /** Each message as it was sent. */
    public List<String> raw() {
        return messages().stream().map(JsonNode::toString).toList();
    }

    /** What stood in the group, one text for each message. */
    public List<String> said() {
        return messages().stream().map(it -> it.at("/text/content").asString()).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
