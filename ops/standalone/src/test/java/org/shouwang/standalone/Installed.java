package org.shouwang.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shouwang.command.world.Visitor;
import org.shouwang.standalone.demo.Person;

/** The whole product in this JVM, today: what its operator sees of it. */
final class Installed implements AutoCloseable {

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Installation installation;

    Installed(Path data, Clock clock) {
        System.setProperty("logging.config", "classpath:log-as-shipped.xml");
        installation = Installation.start(new Options(freePort(), data, false), clock, said::add);
    }

    <T> T bean(Class<T> type) {
        return installation.bean(type);
    }

    String said() {
        return String.join("\n", said);
    }

    String health() {
        return stranger().get("/actuator/health").body();
    }

    Visitor stranger() {
        return new Visitor(installation.port());
    }

    /** Somebody of the demo school. */
    Visitor as(String login) {
        return stranger().signIn(login, Person.PASSWORD);
    }

    static String aNewId() {
        return UUID.randomUUID().toString();
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        installation.close();
    }
}
