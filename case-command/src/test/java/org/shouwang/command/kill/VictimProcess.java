package org.shouwang.command.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A {@link Victim} as the test sees it. */
final class VictimProcess implements AutoCloseable {

    private static final String JAVA = System.getProperty("java.home") + "/bin/java";
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final LinkedBlockingQueue<String> words = new LinkedBlockingQueue<>();
    private final Queue<String> rest = new ConcurrentLinkedQueue<>();
    private final Map<UUID, Sent> sent = new LinkedHashMap<>();
    private final Map<UUID, Long> answered = new LinkedHashMap<>();
    private final Map<UUID, Boolean> repeated = new LinkedHashMap<>();

    VictimProcess(String address, String password, Path keys, Point point) throws IOException {
        var builder =
                new ProcessBuilder(
                        List.of(
                                JAVA,
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx256m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Victim.class.getName(),
                                address,
                                keys.toString(),
                                point.name()));
        builder.environment().put(Victim.PASSWORD, password);
        this.process = builder.redirectErrorStream(true).start();
        Thread.ofPlatform().daemon().name("victim's words").start(this::listen);
    }

    private void listen() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(Talk.MARK)) {
                    words.add(line.substring(Talk.MARK.length()));
                } else {
                    rest.add(line);
                }
            }
        } catch (IOException e) {
            rest.add(e.toString());
        }
    }

    /** Takes note of what it says until it says this. */
    void await(String word) throws InterruptedException {
        for (String said = next(); !said.equals(word); said = next()) {
            String[] parts = said.split(" ");
            UUID id = UUID.fromString(parts[1]);
            switch (parts[0]) {
                case "sends" -> sent.put(id, Sent.parse(parts[1], parts[2], parts[3]));
                case "answered" -> {
                    answered.put(id, Long.valueOf(parts[2]));
                    repeated.put(id, Boolean.valueOf(parts[3]));
                }
                default -> throw new AssertionError(said);
            }
        }
    }

    private String next() throws InterruptedException {
        String said = words.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (said == null) {
            throw new AssertionError("it fell silent: " + String.join("\n", rest));
        }
        return said;
    }

    void go() {
        try {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With SIGKILL; the process is gone afterwards, its connections soon. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    List<Sent> sent() {
        return List.copyOf(sent.values());
    }

    Sent lastSent() {
        return sent().getLast();
    }

    /** The first positions that were told, by command id. */
    Map<UUID, Long> answered() {
        return Map.copyOf(answered);
    }

    boolean wasRepeated(UUID id) {
        return repeated.get(id);
    }

    @Override
    public void close() {
        try {
            kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
