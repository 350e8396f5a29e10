package org.shouwang.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the unpacked programs are called. */
final class Programs {
    /**
     * Starts the server and guards it. Standard input is a pipe whose other end only the JVM holds:
     * however the JVM ends, the reader sees the end of file and asks the server for a fast
     * shutdown, again and again since one that is just starting may miss it. The server gets no
     * standard input of its own, and its session is not the terminal's, so that Ctrl-C reaches it
     * through the JVM alone and in order.
     */
    private static final String SUPERVISOR =
            """
            exec 3<&0
            "$@" </dev/null 3<&- &
            server=$!
            (read -r _ <&3; while kill -INT "$server" 2>/dev/null; do sleep 1; done) &
            guard=$!
            wait "$server"
            status=$?
            kill "$guard" 2>/dev/null
            exit "$status"
            """;

    private final Path home;
    private final Unprivileged user;

    Programs(Path home, Unprivileged user) {
        this.home = home;
        this.user = user;
    }

    /** Makes a new cluster; names and sorting never depend on the machine's locale. */
    void initdb(Path cluster, Path passwordFile, boolean sync) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                home.resolve("bin/initdb").toString(),
                                "--pgdata=" + cluster,
                                "--username=" + DatabaseRole.SUPERUSER.user(),
                                "--pwfile=" + passwordFile,
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale-provider=builtin",
                                "--locale=C.UTF-8",
                                "--lc-messages=C",
                                "--text-search-config=simple"));
        if (!sync) {
            command.add("--no-sync");
        }
        Process process =
                new ProcessBuilder(user.command(command))
                        .redirectErrorStream(true)
                        .directory(cluster.toFile())
                        .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (await(process) != 0) {
            throw new PostgresException("initdb failed in " + cluster + ":\n" + output.strip());
        }
    }

    Process server(Path cluster, int port, Map<String, String> parameters, Path output)
            throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "setsid",
                                "sh",
                                "-c",
                                SUPERVISOR,
                                "sh",
                                home.resolve("bin/postgres").toString(),
                                "-D",
                                cluster.toString(),
                                "-p",
                                Integer.toString(port)));
        parameters.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        Files.deleteIfExists(output);
        return new ProcessBuilder(user.command(command))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresException("Interrupted while waiting for PostgreSQL", e);
        }
    }
}
