package org.shouwang.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.shouwang.command.kill.Talk;

/** A {@link HeldProgram} as the test sees it. */
final class HeldProcess implements AutoCloseable {

    private static final String READY = "守望已就绪";
    private static final int PATIENCE_SECONDS = 600;

    private final Process process;
    private final LinkedBlockingQueue<String> words = new LinkedBlockingQueue<>();
    private final Queue<String> rest = new ConcurrentLinkedQueue<>();

    private HeldProcess(Process process) {
        this.process = process;
    }

    /** Waits until pages are served. */
    static HeldProcess start(int port, Path data, Map<String, String> settings) throws IOException {
        var line =
                new ArrayList<>(
                        List.of(
                                System.getProperty("java.home") + "/bin/java",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path")));
        settings.forEach((name, value) -> line.add("-D" + name + "=" + value));
        line.addAll(
                List.of(
                        HeldProgram.class.getName(),
                        "--port",
                        String.valueOf(port),
                        "--data",
                        data.toString()));
        var held = new HeldProcess(new ProcessBuilder(line).redirectErrorStream(true).start());
        Thread.ofPlatform().daemon().name("held program's words").start(held::listen);
        try {
            held.await(READY);
            return held;
        } catch (AssertionError | RuntimeException e) {
            held.close();
            throw e;
        }
    }

    private void listen() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(Talk.MARK)) {
                    words.add(line.substring(Talk.MARK.length()));
                } else if (line.contains(READY)) {
                    words.add(READY);
                } else {
                    rest.add(line);
                }
            }
        } catch (IOException e) {
            rest.add(e.toString());
        }
    }

    /** From now on it stops there, once. */
    void hold(HeldAt point) {
        tell("hold " + point);
        await("waits for " + point);
    }

    void awaitHeld(HeldAt point) {
        await("at " + point);
    }

    /** Its clock goes on by so much at once. */
    void pass(Duration duration) {
        tell("pass " + duration.toSeconds());
        await("has passed");
    }

    void go() {
        tell("go");
    }

    /** What came of folding every projection again. */
    String folded() {
        tell("fold");
        return next();
    }

    private void await(String word) {
        String said = next();
        if (!said.equals(word)) {
            throw new AssertionError(said + " instead of " + word);
        }
    }

    private String next() {
        try {
            String said = words.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (said == null) {
                throw new AssertionError("it fell silent: " + String.join("\n", rest));
            }
            return said;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void tell(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With SIGKILL; its process is gone afterwards. */
    void kill() {
        Signal.kill(process.pid());
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }
}
