package org.shouwang.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shouwang.command.Command;
import org.shouwang.command.directory.CommandProjections;
import org.shouwang.command.store.CommandContext;
import org.shouwang.command.store.Commands;
import org.shouwang.command.store.Lane;
import org.shouwang.command.store.Receipt;
import org.shouwang.contract.Actor;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.CommandId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.standalone.demo.Demo;
import org.shouwang.standalone.demo.Person;

/** The whole product with its demo school, on a clock that the test sets. */
final class Running implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** 23:05 in the dormitory. */
    private static final Instant NIGHT = Instant.parse("2026-11-23T15:05:00Z");

    private final MovableClock clock;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Map<String, Browser> browsers = new HashMap<>();
    private final Installation installation;

    /** On that night, which goes on when the test says so. */
    Running(Path data) {
        this(data, Clock.fixed(NIGHT, ZoneOffset.UTC));
    }

    Running(Path data, Clock under) {
        clock = new MovableClock(under);
        // As it is shipped, not as tests log: what is searched for names is the log of a school.
        System.setProperty("logging.config", "classpath:log-as-shipped.xml");
        installation =
                Installation.start(
                        Options.of(
                                new String[] {
                                    "--port", String.valueOf(freePort()), "--data", data.toString()
                                }),
                        clock,
                        said::add);
    }

    /** Whoever has this log-in name, signed in. */
    Browser as(String login) {
        return browsers.computeIfAbsent(
                login, name -> new Browser(port()).signIn(name, Person.PASSWORD));
    }

    Browser stranger() {
        return new Browser(port());
    }

    StaffId staff(String login) {
        return bean(Demo.class).people().stream()
                .filter(person -> person.login().equals(login))
                .findFirst()
                .orElseThrow()
                .staff();
    }

    /** As a page would, and waits until the writer's own pages show it. */
    void send(String login, Role role, Command first, Command... more) {
        UUID id = UUID.randomUUID();
        var context =
                new CommandContext(
                        new CommandId(id),
                        ByteBuffer.allocate(Long.BYTES)
                                .putLong(id.getLeastSignificantBits())
                                .array(),
                        Actor.staff(staff(login), role),
                        WholeStory.SCHOOL,
                        Optional.empty(),
                        Lane.ORDINARY);
        var receipt = (Receipt) bean(Commands.class).send(context, first, more);
        bean(CommandProjections.class).await(receipt.lastPosition());
    }

    /** Time goes by; who was signed in signs in again. */
    void pass(Duration duration) {
        clock.pass(duration);
        browsers.clear();
    }

    Instant now() {
        return clock.instant();
    }

    /** As people type a moment. */
    String moment() {
        return LocalDateTime.ofInstant(now(), ZONE).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** As people type a day. */
    String day(int days) {
        return LocalDateTime.ofInstant(now(), ZONE).toLocalDate().plusDays(days).toString();
    }

    <T> T bean(Class<T> type) {
        return installation.bean(type);
    }

    int port() {
        return installation.port();
    }

    String said() {
        return String.join("\n", said);
    }

    @Override
    public void close() {
        installation.close();
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
