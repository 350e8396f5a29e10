package org.shouwang.standalone;

import java.util.Optional;
import java.util.stream.Stream;
import org.shouwang.log.keys.KeysUnavailable;
import org.shouwang.postgres.PostgresException;
import org.springframework.boot.web.server.PortInUseException;

/** Why the program cannot start, where its person can do something about it. */
final class Causes {

    private Causes() {}

    /** In Chinese, then in English; empty when it is a mistake of ours, for which traces are. */
    static Optional<String> said(Throwable thrown) {
        return Stream.iterate(
                        Optional.of(thrown), Optional::isPresent, it -> it.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .flatMap(cause -> words(cause).stream())
                .findFirst();
    }

    private static Optional<String> words(Throwable cause) {
        return switch (cause) {
            case PostgresException database -> Optional.of(database.getMessage());
            case PortInUseException port ->
                    Optional.of(
                            "端口 %1$d 已被别的程序占用\nPort %1$d is taken by another program"
                                    .formatted(port.getPort()));
            case KeysUnavailable keys ->
                    Optional.of("密钥不能用\nThe keys cannot be used: " + keys.getMessage());
            default -> Optional.empty();
        };
    }
}
