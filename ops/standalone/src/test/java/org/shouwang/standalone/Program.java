package org.shouwang.standalone;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;

/** The program as a process of its own, as people start it. */
final class Program implements AutoCloseable {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final Process process;
    private final Path output;

    private Program(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Waits until it is ready or has ended. */
    static Program start(ProcessBuilder command, Path output) {
        try {
            Process process =
                    command.redirectErrorStream(true).redirectOutput(output.toFile()).start();
            var program = new Program(process, output);
            try {
                await().atMost(LONG)
                        .until(() -> program.said().contains("守望已就绪") || !process.isAlive());
            } catch (ConditionTimeoutException e) {
                program.close();
                throw e;
            }
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the program is made of, without the tests that this one is run with. */
    static List<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes") && !entry.contains("-tests"))
                .map(Path::of)
                .toList();
    }

    long pid() {
        return process.pid();
    }

    String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the kernel ends it when memory runs out: nothing can be put in order before. */
    void kill() {
        process.destroyForcibly();
        ended();
    }

    int ended() {
        try {
            if (!process.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        ended();
    }
}
