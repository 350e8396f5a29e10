package org.shouwang.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. Under root it runs in a user namespace of its own, where it is
 * nobody and its files still belong to root; where the kernel forbids that (most containers), as
 * the account nobody that keeps the one right to reach its own directory.
 */
enum Unprivileged {
    AS_IS(List.of(), -1),
    NAMESPACE(List.of("unshare", "-U"), 0),
    NOBODY(
            List.of(
                    "setpriv",
                    "--reuid=65534",
                    "--regid=65534",
                    "--clear-groups",
                    "--inh-caps=+dac_override",
                    "--ambient-caps=+dac_override"),
            65534);

    private final List<String> prefix;
    private final int owner;

    Unprivileged(List<String> prefix, int owner) {
        this.prefix = prefix;
        this.owner = owner;
    }

    /**
     * The first way in which the user who runs this JVM can run the programs in {@code home} on
     * {@code directory}.
     */
    static Unprivileged able(Path directory, Path home) {
        if (!isRoot()) {
            return AS_IS;
        }
        return Stream.of(NAMESPACE, NOBODY)
                .filter(way -> way.canUse(directory, home))
                .findFirst()
                .orElseThrow(
                        () ->
                                new PostgresException(
                                        "PostgreSQL does not run as root, and neither 'unshare -U'"
                                                + " nor 'setpriv' can run it on "
                                                + directory
                                                + ". Run Shouwang as a normal user."));
    }

    List<String> command(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    /** Gives the directory to the account that the server will run as, when that changed. */
    void own(Path directory) throws IOException {
        if (owner < 0 || owner == (int) Files.getAttribute(directory, "unix:uid")) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private boolean canUse(Path directory, Path home) {
        // Opening, not access(2): that call ignores the rights which setpriv hands over.
        List<String> probe =
                List.of(
                        "sh",
                        "-c",
                        "ls \"$1\" && \"$2\" --version",
                        "sh",
                        directory.toString(),
                        home.resolve("bin/postgres").toString());
        try {
            Process process =
                    new ProcessBuilder(command(probe))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return Programs.await(process) == 0;
        } catch (IOException _) {
            return false; // The tool itself is not installed.
        }
    }

    private static boolean isRoot() {
        try {
            return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
        } catch (IOException e) {
            throw new PostgresException("Cannot tell which user runs this", e);
        }
    }
}
