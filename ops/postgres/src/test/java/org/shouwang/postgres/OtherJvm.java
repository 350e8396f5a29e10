package org.shouwang.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A second JVM that runs a main class of these tests, and can be killed. */
record OtherJvm(Process process, BufferedReader output) implements AutoCloseable {
    private static final String JAVA = System.getProperty("java.home") + "/bin/java";

    static OtherJvm running(Class<?> main, Path directory) throws IOException {
        return start(List.of(), System.getProperty("java.class.path"), main, directory);
    }

    /** As the account nobody, which cannot read root's files: it gets its own class path. */
    static OtherJvm runningAsNobody(Class<?> main, Path room) throws IOException {
        List<String> copies = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(":")) {
            Path copy = room.resolve("lib").resolve(copies.size() + "");
            copyTree(Path.of(entry), copy);
            copies.add(copy.toString());
        }
        List<String> nobody =
                List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
        Path own = Files.createDirectory(room.resolve("own"));
        Files.setAttribute(own, "unix:uid", 65534);
        return start(nobody, String.join(":", copies), main, own);
    }

    Optional<String> line() throws IOException {
        return Optional.ofNullable(output.readLine());
    }

    void kill() {
        process.destroyForcibly();
        Programs.await(process);
    }

    @Override
    public void close() {
        kill();
    }

    private static OtherJvm start(
            List<String> prefix, String classPath, Class<?> main, Path directory)
            throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(JAVA, "-XX:TieredStopAtLevel=1", "-cp", classPath));
        command.addAll(List.of(main.getName(), directory.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = builder.directory(directory.toFile()).start();
        return new OtherJvm(process, process.inputReader(StandardCharsets.UTF_8));
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                Files.createDirectories(copy.getParent());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                    Files.setPosixFilePermissions(
                            copy, PosixFilePermissions.fromString("rw-r--r--"));
                }
            }
        }
    }
}
