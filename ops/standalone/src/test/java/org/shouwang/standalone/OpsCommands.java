package org.shouwang.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The scripts in {@code ops}, copied beside a program that is already built: one jar that names
 * what this test runs on.
 */
record OpsCommands(Path root) {

    static OpsCommands in(Path root) throws IOException {
        Path ops = Files.createDirectories(root.resolve("ops"));
        Path real = Path.of("").toAbsolutePath().getParent();
        for (String script : List.of("start", "backup", "restore")) {
            Files.copy(real.resolve(script), ops.resolve(script));
        }
        Files.createDirectory(ops.resolve("lib"));
        try (Stream<Path> libraries = Files.list(real.resolve("lib"))) {
            for (Path library : libraries.toList()) {
                Files.copy(library, ops.resolve("lib").resolve(library.getFileName().toString()));
            }
        }
        var commands = new OpsCommands(root);
        Path program =
                Files.createDirectories(root.resolve(".build").resolve(commands.sourcesHash()));
        jar(program.resolve("standalone.jar"));
        return commands;
    }

    /** As somebody types it; the name of the command first. */
    ProcessBuilder command(String... words) {
        var line = new ArrayList<>(List.of(root.resolve("ops").resolve(words[0]).toString()));
        line.addAll(Arrays.asList(words).subList(1, words.length));
        line.addFirst("bash");
        return builder(line);
    }

    /** Runs it to its end. */
    Said run(String... words) {
        try {
            Process process = command(words).redirectErrorStream(true).start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    record Said(int status, String words) {}

    /** The scripts find the JDK of this test and know no language of their own. */
    private static ProcessBuilder builder(List<String> line) {
        var builder = new ProcessBuilder(line);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private String sourcesHash() throws IOException {
        Process process =
                builder(
                                List.of(
                                        "bash",
                                        "-c",
                                        "root=$0; . \"$root/ops/lib/program.sh\"; sources_hash",
                                        root.toString()))
                        .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private static void jar(Path file) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Shouwang.class.getName());
        String classPath =
                Program.classPath().stream()
                        .map(entry -> entry.toUri().toString())
                        .collect(Collectors.joining(" "));
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        new JarOutputStream(Files.newOutputStream(file), manifest).close();
    }
}
