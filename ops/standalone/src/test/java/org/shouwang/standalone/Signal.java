package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Signals to processes, as somebody at a terminal sends them. */
final class Signal {

    private Signal() {}

    /** What no process can catch, put off or answer. */
    static void kill(long process) {
        send("KILL", process);
    }

    /** PostgreSQL takes it as "shut down now": open transactions are rolled back. */
    static void interrupt(long process) {
        send("INT", process);
    }

    private static void send(String signal, long process) {
        try {
            assertThat(
                            new ProcessBuilder("kill", "-" + signal, Long.toString(process))
                                    .start()
                                    .waitFor())
                    .isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The first process of the installation's PostgreSQL. */
    static long postmaster(Path data) {
        try {
            return Long.parseLong(Files.readAllLines(postmasterFile(data)).getFirst().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** There while PostgreSQL runs. */
    static Path postmasterFile(Path data) {
        return data.resolve("postgres/cluster/postmaster.pid");
    }
}
