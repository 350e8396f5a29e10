package org.shouwang.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.id.StaffId;
import org.shouwang.standalone.demo.Demo;
import org.shouwang.standalone.demo.Person;

/** The whole product with its demo school, on a clock that the test sets. */
final class Running implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** 23:05 in the dormitory. */
    static final Instant NIGHT = Instant.parse("2026-11-23T15:05:00Z");

    /** What has not happened by then never will. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final MovableClock clock = new MovableClock(NIGHT);
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Set<String> typed = ConcurrentHashMap.newKeySet();
    private final Map<String, Visitor> visitors = new HashMap<>();
    private final Installation installation;

    Running(Path data) {
        this(data, Map.of());
    }

    /**
     * @param settings as an operator gives them
     */
    Running(Path data, Map<String, String> settings) {
        // As it is shipped, not as tests log: what is searched for names is the log of a school.
        System.setProperty("logging.config", "classpath:log-as-shipped.xml");
        settings.forEach(System::setProperty);
        Awaitility.setDefaultTimeout(PATIENCE);
        installation = Installation.start(new Options(freePort(), data, false), clock, said::add);
    }

    /** Whoever has this log-in name, signed in. */
    Visitor as(String login) {
        return visitors.computeIfAbsent(login, name -> stranger().signIn(name, Person.PASSWORD));
    }

    Visitor stranger() {
        return new Visitor(port()).typing(typed::add);
    }

    /** Everything that anybody typed into a form. */
    Set<String> typed() {
        return typed;
    }

    Person person(String login) {
        return bean(Demo.class).people().stream()
                .filter(person -> person.login().equals(login))
                .findFirst()
                .orElseThrow();
    }

    StaffId staff(String login) {
        return person(login).staff();
    }

    /** Time goes by; who was signed in signs in again. */
    void pass(Duration duration) {
        clock.pass(duration);
        visitors.clear();
    }

    /** To the next time that the school's clock shows this. */
    void passUntil(int hour, int minute) {
        ZonedDateTime next = now().atZone(ZONE).with(LocalTime.of(hour, minute));
        pass(Duration.between(now(), next.isBefore(now().atZone(ZONE)) ? next.plusDays(1) : next));
    }

    Instant now() {
        return clock.instant();
    }

    /** As people type a moment. */
    String moment() {
        return moment(Duration.ZERO);
    }

    /** As people type a moment that has passed. */
    String moment(Duration ago) {
        return LocalDateTime.ofInstant(now().minus(ago), ZONE)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
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
