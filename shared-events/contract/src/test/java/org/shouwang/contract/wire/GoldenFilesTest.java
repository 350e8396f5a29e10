package org.shouwang.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwang.contract.Actor;
import org.shouwang.contract.Event;
import org.shouwang.contract.Recording;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.id.CommandId;
import org.shouwang.contract.id.EventId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One file per event and revision says what is stored, for ever. A missing file is written when the
 * build runs with {@code -Dgolden=write}; a file that is there is never overwritten.
 */
class GoldenFilesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestKeys keys = new TestKeys();
    private final EventWire wire = new EventWire(keys);

    static List<Catalogue.Entry> events() {
        return Catalogue.catalogue().entries();
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void what_is_written_today_is_what_was_promised(Catalogue.Entry entry) throws IOException {
        Path file = GOLDEN.resolve(entry.name() + "." + entry.revision() + ".json");
        StreamId stream = new StreamId(entry.stream(), new UUID(1, 2));
        holds(file, payload(stream, Samples.of(entry.type())));
    }

    @ParameterizedTest
    @MethodSource("files")
    void what_was_ever_written_is_read(Path file) throws IOException {
        String[] parts = file.getFileName().toString().split("\\.");
        String name = parts[0] + "." + parts[1];
        Catalogue.Entry entry = Catalogue.catalogue().find(name).orElseThrow();
        StreamId stream = new StreamId(entry.stream(), new UUID(1, 2));
        keys.forWriting(stream);
        String metadata = wire.encode(stream, Samples.of(entry.type()), recording()).metadata();
        Event read =
                wire.decode(
                                new StoredEvent(
                                        1,
                                        stream,
                                        0,
                                        name,
                                        Integer.parseInt(parts[2]),
                                        Files.readString(file),
                                        metadata,
                                        Instant.EPOCH))
                        .event();
        if (Integer.parseInt(parts[2]) == entry.revision()) {
            assertThat(read).isEqualTo(Samples.of(entry.type()));
        } else {
            holds(GOLDEN.resolve("older").resolve(file.getFileName()), payload(stream, read));
        }
    }

    private String payload(StreamId stream, Event event) {
        return wire.encode(stream, event, recording()).payload();
    }

    /** An older revision could say less: what it reads as today is kept as well. */
    private static void holds(Path file, String payload) throws IOException {
        if (Files.notExists(file) && "write".equals(System.getProperty("golden"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, payload + "\n");
        }
        assertThat(file).as("run with -Dgolden=write to add the file, then read it").exists();
        assertThat(masked(JSON.readTree(payload)))
                .isEqualTo(masked(JSON.readTree(Files.readString(file))));
    }

    private static Recording recording() {
        return new Recording(
                new EventId(new UUID(3, 4)),
                new SchoolId(new UUID(5, 6)),
                Actor.staff(new StaffId(new UUID(7, 8)), Role.COUNSELOR),
                new CommandId(new UUID(9, 10)),
                Optional.empty(),
                Instant.parse("2026-11-22T15:05:12.345678Z"));
    }

    private static JsonNode masked(JsonNode node) {
        if (node instanceof ObjectNode object && object.has(Sealing.SEALED)) {
            object.put(Sealing.SEALED, "…");
        }
        node.forEach(GoldenFilesTest::masked);
        return node;
    }
}
