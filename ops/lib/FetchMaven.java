import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Fetches Maven with nothing but the JDK, for a machine that has none: {@code java FetchMaven.java
 * VERSION SHA512 HOME}. It is unpacked beside HOME and moved there whole, and only when the bytes
 * are those whose digest is given. Like Maven's own wrapper it asks MVNW_REPOURL where that is set,
 * and it goes through https_proxy.
 */
class FetchMaven {

    private static final String CENTRAL = "https://repo.maven.apache.org/maven2";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    public static void main(String[] args) throws Exception {
        String version = args[0];
        Path home = Path.of(args[2]);
        byte[] zip = download(address(version));
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(zip));
        if (!digest.equals(args[1])) {
            throw new IOException("these are not the bytes of Maven " + version + ": " + digest);
        }
        Files.createDirectories(home.getParent());
        Path fresh = Files.createTempDirectory(home.getParent(), "maven-");
        try {
            unpack(zip, fresh);
            Path mvn = fresh.resolve("apache-maven-" + version);
            if (!mvn.resolve("bin/mvn").toFile().setExecutable(true, false)) {
                throw new IOException("mvn cannot be made executable");
            }
            if (!Files.exists(home)) {
                Files.move(mvn, home, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            remove(fresh);
        }
    }

    private static URI address(String version) {
        String repository = Optional.ofNullable(System.getenv("MVNW_REPOURL")).orElse(CENTRAL);
        return URI.create(
                "%s/org/apache/maven/apache-maven/%s/apache-maven-%s-bin.zip"
                        .formatted(repository, version, version));
    }

    private static byte[] download(URI address) throws IOException, InterruptedException {
        try (HttpClient client = client()) {
            HttpResponse<byte[]> answer =
                    client.send(
                            HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException(address + " answers " + answer.statusCode());
            }
            return answer.body();
        }
    }

    private static HttpClient client() {
        var client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL);
        Stream.of("https_proxy", "HTTPS_PROXY")
                .flatMap(name -> Stream.ofNullable(System.getenv(name)))
                .filter(proxy -> !proxy.isBlank())
                .findFirst()
                .map(proxy -> URI.create(proxy.contains("://") ? proxy : "http://" + proxy))
                .ifPresent(
                        proxy ->
                                client.proxy(
                                        ProxySelector.of(
                                                new InetSocketAddress(
                                                        proxy.getHost(),
                                                        proxy.getPort() < 0
                                                                ? 8080
                                                                : proxy.getPort()))));
        return client.build();
    }

    private static void unpack(byte[] zip, Path into) throws IOException {
        try (InputStream bytes = new java.io.ByteArrayInputStream(zip);
                ZipInputStream entries = new ZipInputStream(bytes)) {
            for (ZipEntry entry = entries.getNextEntry();
                    entry != null;
                    entry = entries.getNextEntry()) {
                Path file = into.resolve(entry.getName()).normalize();
                if (!file.startsWith(into)) {
                    throw new IOException("a name that leads out of the archive");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(entries, file);
                }
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
