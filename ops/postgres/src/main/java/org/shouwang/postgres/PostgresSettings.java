package org.shouwang.postgres;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Where a server keeps its data and how it runs.
 *
 * @param directory holds the cluster, its passwords, its log and its lock; made when missing
 * @param binaries where the server's programs are unpacked, shared by all servers of this user
 * @param port TCP port on 127.0.0.1; 0 takes any free one
 * @param parameters server parameters that go before the built-in ones, by PostgreSQL's names
 */
public record PostgresSettings(
        Path directory, Path binaries, int port, Map<String, String> parameters) {

    public PostgresSettings {
        directory = directory.toAbsolutePath().normalize();
        binaries = binaries.toAbsolutePath().normalize();
        parameters = Map.copyOf(parameters);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("Not a TCP port: " + port);
        }
    }

    /** Durable, on any free port, in this directory. */
    public static PostgresSettings in(Path directory) {
        return new PostgresSettings(directory, Binaries.cache(), 0, Map.of());
    }

    public PostgresSettings onPort(int chosen) {
        return new PostgresSettings(directory, binaries, chosen, parameters);
    }

    public PostgresSettings withBinaries(Path chosen) {
        return new PostgresSettings(directory, chosen, port, parameters);
    }

    public PostgresSettings with(String parameter, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(Objects.requireNonNull(parameter), Objects.requireNonNull(value));
        return new PostgresSettings(directory, binaries, port, more);
    }

    /**
     * The built-in parameters with this server's own over them. Commits are durable. A value of a
     * row could reach the server's log through a failed statement, its parameters or an error's
     * detail, so none of these is ever logged; {@link Roles} closes the last way, the error itself.
     */
    Map<String, String> effective() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("listen_addresses", "127.0.0.1");
        all.put("unix_socket_directories", "");
        all.put("fsync", "on");
        all.put("synchronous_commit", "on");
        all.put("full_page_writes", "on");
        all.put("timezone", "UTC");
        all.put("log_timezone", "UTC");
        all.put("log_statement", "none");
        all.put("log_min_duration_statement", "-1");
        all.put("log_min_error_statement", "panic");
        all.put("log_parameter_max_length", "0");
        all.put("log_parameter_max_length_on_error", "0");
        all.put("log_error_verbosity", "terse");
        all.put("logging_collector", "on");
        all.put("log_directory", directory.resolve("log").toString());
        all.put("log_filename", "postgresql-%a.log");
        all.put("log_rotation_age", "1d");
        all.put("log_rotation_size", "0");
        all.put("log_truncate_on_rotation", "on");
        all.putAll(parameters);
        return all;
    }
}
