package org.shouwang.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * What runs on a cluster's files right now, judged by the working directory of the running
 * processes: a process number in a file may by now belong to somebody else.
 */
final class LiveServer {
    private static final int LINE_OF_PORT = 3;
    private static final int LINE_OF_STATUS = 7;
    private static final Duration STOP = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    private final Path data;
    private final Path pidFile;

    LiveServer(Path data) {
        this.data = data;
        this.pidFile = data.resolve("postmaster.pid");
    }

    /** The postmaster by its pid file, if that process really works in this directory. */
    Optional<ProcessHandle> postmaster() {
        return pidInFile().filter(this::worksHere).flatMap(ProcessHandle::of);
    }

    Optional<Integer> port() {
        return line(pidFileLines(), LINE_OF_PORT).map(Integer::valueOf);
    }

    /** Takes connections. The word alone may be that of a server which was killed. */
    boolean ready() {
        List<String> lines = pidFileLines();
        return line(lines, LINE_OF_STATUS).filter("ready"::equals).isPresent()
                && line(lines, 0).map(Long::valueOf).filter(this::worksHere).isPresent();
    }

    /**
     * Ends what an earlier owner left behind. The caller holds the directory's lock, so that owner
     * is dead: its server is either going down by itself or was left alone by a killed supervisor.
     * A pid file is removed only when its number now belongs to somebody else, since otherwise
     * PostgreSQL tidies up after itself better than we could.
     */
    void endLeftovers() throws IOException {
        postmaster().ifPresent(orphan -> signal("INT", orphan.pid()));
        if (!await(() -> processes().isEmpty(), STOP)) {
            throw new PostgresException(
                    "Processes of an earlier run still work in %s: %s"
                            .formatted(data, processes()));
        }
        if (pidInFile().filter(pid -> Files.exists(Path.of("/proc/" + pid))).isPresent()) {
            Files.delete(pidFile);
        }
    }

    /** Waits until true, looking every few milliseconds; false when the time is over. */
    static boolean await(BooleanSupplier condition, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(LOOK_AGAIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new PostgresException("Interrupted while waiting for PostgreSQL", e);
            }
        }
        return true;
    }

    static void signal(String name, long pid) {
        try {
            Programs.await(
                    new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(name, pid))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start());
        } catch (IOException e) {
            throw new PostgresException("Cannot signal process " + pid, e);
        }
    }

    List<Long> processes() {
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> name.chars().allMatch(Character::isDigit))
                    .map(Long::valueOf)
                    .filter(this::worksHere)
                    .toList();
        } catch (IOException e) {
            throw new PostgresException("Cannot list processes", e);
        }
    }

    private boolean worksHere(long pid) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + pid + "/cwd")).equals(data);
        } catch (IOException _) {
            return false; // Gone, a zombie, or somebody else's: in no case a server on our files.
        }
    }

    private Optional<Long> pidInFile() {
        return line(pidFileLines(), 0).map(Long::valueOf);
    }

    private List<String> pidFileLines() {
        try {
            return Files.readAllLines(pidFile);
        } catch (IOException _) {
            return List.of(); // Not there, or not yet.
        }
    }

    private static Optional<String> line(List<String> lines, int number) {
        return lines.stream().skip(number).map(String::strip).findFirst();
    }
}
