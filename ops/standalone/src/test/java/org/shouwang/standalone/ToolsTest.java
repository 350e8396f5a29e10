package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the scripts in {@code ops} do on a machine that has little: no Maven, the wrong Java. */
class ToolsTest {

    private static final Path OPS = Path.of("").toAbsolutePath().getParent();
    private static final String JDK = System.getProperty("java.home");

    @TempDir private Path folder;

    /** What a Debian without anything installed has; no mvn, no java. */
    private Path bare() throws IOException {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        for (String tool :
                List.of("bash", "dirname", "readlink", "sed", "uname", "ls", "expr", "env")) {
            Path real =
                    Stream.of("/usr/bin", "/bin")
                            .map(in -> Path.of(in, tool))
                            .filter(Files::isExecutable)
                            .findFirst()
                            .orElseThrow();
            Files.createSymbolicLink(bin.resolve(tool), real);
        }
        return bin;
    }

    private record Said(int status, String words) {}

    private Said bash(String script, Map<String, String> environment)
            throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(
                        "/bin/bash",
                        "-c",
                        "set -euo pipefail; root=%s; . $root/ops/lib/say.sh; . $root/ops/lib/jdk.sh;"
                                        .formatted(OPS.getParent())
                                + ". $root/ops/lib/maven.sh; "
                                + script);
        builder.environment().clear();
        builder.environment().put("HOME", folder.toString());
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), words);
    }

    @Test
    void a_jdk_is_found_wherever_it_lies_whatever_java_is_first_on_the_path() throws Exception {
        Path old = Files.createDirectories(folder.resolve("old/bin"));
        for (String tool : List.of("java", "javac")) {
            Files.writeString(old.resolve(tool), "#!/bin/bash\necho javac 17.0.1\n");
            old.resolve(tool).toFile().setExecutable(true);
        }
        Files.createDirectories(folder.resolve(".jdks"));
        Files.createSymbolicLink(folder.resolve(".jdks/temurin-25"), Path.of(JDK));

        Said said =
                bash(
                        "use_jdk; echo \"$JAVA_HOME\"",
                        Map.of(
                                "PATH",
                                old + ":" + bare(),
                                "JAVA_HOME",
                                old.getParent().toString()));

        assertThat(said.status()).as(said.words()).isZero();
        assertThat(jdkVersion(said.words().strip())).isGreaterThanOrEqualTo(25);
    }

    private static int jdkVersion(String home) throws IOException {
        return Files.readAllLines(Path.of(home, "release")).stream()
                .filter(line -> line.startsWith("JAVA_VERSION="))
                .map(line -> line.replaceAll("[^0-9.]", "").split("\\.")[0])
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void without_a_jdk_it_says_in_both_languages_how_to_get_one() throws Exception {
        Said said = bash("jdk_candidates() { :; }; use_jdk", Map.of("PATH", bare().toString()));

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.words()).contains("没有找到 JDK 25", "No JDK 25", "adoptium.net");
    }

    @Test
    void what_is_not_the_maven_that_was_asked_for_is_not_used() throws Exception {
        HttpServer repository =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        repository.createContext(
                "/",
                exchange -> {
                    byte[] wrong = "no Maven".getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, wrong.length);
                    exchange.getResponseBody().write(wrong);
                    exchange.close();
                });
        repository.start();
        try {
            Said said = fetched("http://localhost:" + repository.getAddress().getPort());
            assertThat(said.status()).isEqualTo(1);
            assertThat(said.words()).contains("these are not the bytes of Maven", "Maven 下载失败");
            assertThat(folder.resolve("data/shouwang/tools")).doesNotExist();
        } finally {
            repository.stop(0);
        }
    }

    @Test
    void without_a_network_it_says_what_to_do() throws Exception {
        Said said = fetched("http://localhost:1");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.words()).contains("No Maven was found", "sudo apt install maven");
    }

    private Said fetched(String repository) throws IOException, InterruptedException {
        return bash(
                "use_jdk; need_maven",
                Map.of(
                        "PATH",
                        bare().toString(),
                        "JAVA_HOME",
                        JDK,
                        "XDG_DATA_HOME",
                        folder.resolve("data").toString(),
                        "MVNW_REPOURL",
                        repository));
    }
}
