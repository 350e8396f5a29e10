package org.shouwang.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.contract.Actor;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Event;
import org.shouwang.contract.Recording;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.id.CommandId;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.EventId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.wire.UnreadableEvent.Reason;

class EventWireTest {

    private static final StreamId STREAM = new StreamId(StreamType.ALERT, new UUID(1, 1));

    private final TestKeys keys = new TestKeys();
    private final EventWire wire = new EventWire(keys);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "他说“明天不用叫我了”",
                "😀\u0000\u001b[31m\r\n</script>",
                "a lone \ud83d surrogate"
            })
    void every_text_comes_back_as_it_was(String text) {
        assertThat(read(stored(supplement(text))).event()).isEqualTo(supplement(text));
    }

    @Test
    void ten_thousand_characters_come_back_whole() {
        String text = "守😀".repeat(5_000);
        assertThat(read(stored(supplement(text))).event()).isEqualTo(supplement(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "UTF-16BE", "UTF-16LE"})
    void a_confidential_text_cannot_be_found_in_what_is_stored(String charset) {
        String secret = "李示例甲";
        byte[] payload = stored(supplement(secret)).payload().getBytes(StandardCharsets.UTF_8);
        assertThat(new String(payload, StandardCharsets.ISO_8859_1))
                .doesNotContain(
                        new String(
                                secret.getBytes(Charset.forName(charset)),
                                StandardCharsets.ISO_8859_1))
                .doesNotContain(
                        java.util.Base64.getEncoder()
                                .encodeToString(secret.getBytes(Charset.forName(charset))))
                .doesNotContain("\\u");
    }

    @Test
    void yes_and_no_are_stored_in_the_same_size() {
        assertThat(stored(supplement("是")).payload())
                .hasSameSizeAs(stored(supplement("不是的")).payload());
    }

    @Test
    void an_unknown_name_fails_loudly() {
        StoredEvent row = stored(supplement("x"));
        assertUnreadable(
                with(row, "alert.renamed", row.revision(), row.payload()), Reason.UNKNOWN_NAME);
    }

    @Test
    void a_revision_from_the_future_fails_loudly() {
        StoredEvent row = stored(supplement("x"));
        assertUnreadable(
                with(row, row.name(), row.revision() + 1, row.payload()), Reason.NEWER_REVISION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{}", "{\"unknown\":1}"})
    void broken_bytes_fail_loudly(String payload) {
        StoredEvent row = stored(supplement("x"));
        assertUnreadable(with(row, row.name(), row.revision(), payload), Reason.BROKEN_BYTES);
    }

    @Test
    void a_text_in_the_clear_is_not_taken_for_a_sealed_one() {
        StoredEvent row = stored(supplement("x"));
        String clear = row.payload().replaceFirst("\\{\"\\$sealed[^}]*}", "\"in the clear\"");
        assertUnreadable(with(row, row.name(), row.revision(), clear), Reason.BROKEN_BYTES);
    }

    @Test
    void a_ciphertext_of_another_event_does_not_open() {
        StoredEvent one = stored(supplement("one"));
        StoredEvent two = stored(supplement("two"));
        assertUnreadable(
                with(one, one.name(), one.revision(), two.payload()), Reason.DECRYPTION_FAILED);
    }

    @Test
    void a_ciphertext_of_another_field_does_not_open() {
        var dismissal =
                new AlertEvent.DismissalProposed(staff(), Confidential.of("a"), Optional.empty());
        StoredEvent row = stored(dismissal);
        String moved = row.payload().replace("\"reason\"", "\"account\"");
        assertUnreadable(with(row, "alert.supplemented", 1, moved), Reason.DECRYPTION_FAILED);
    }

    @Test
    void a_key_that_never_was_is_not_an_erasure() {
        StoredEvent row = stored(supplement("x"));
        String other =
                row.payload().replaceFirst("\"\\$key\":\"[^\"]*", "\"\\$key\":\"" + new UUID(0, 0));
        assertUnreadable(with(row, row.name(), row.revision(), other), Reason.UNKNOWN_KEY);
    }

    @Test
    void with_its_key_destroyed_the_event_is_read_without_the_text() {
        StoredEvent row = stored(supplement("x"));
        keys.destroy(STREAM);
        assertThat(((AlertEvent.Supplemented) read(row).event()).account().isErased()).isTrue();
    }

    @Test
    void no_message_of_a_failure_holds_what_could_not_be_read() {
        StoredEvent row = stored(supplement("x"));
        assertThatThrownBy(() -> read(with(row, row.name(), 1, "{\"account\":\"李示例甲\"}")))
                .satisfies(e -> assertThat(stackTrace(e)).doesNotContain("李示例甲"));
    }

    @Test
    void an_event_does_not_go_into_a_foreign_stream() {
        var casefile = new StreamId(StreamType.CASEFILE, new UUID(1, 1));
        assertThatThrownBy(() -> wire.encode(casefile, supplement("x"), recording()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String stackTrace(Throwable e) {
        var out = new java.io.StringWriter();
        e.printStackTrace(new java.io.PrintWriter(out));
        return out.toString();
    }

    private void assertUnreadable(StoredEvent row, Reason reason) {
        assertThatThrownBy(() -> read(row))
                .isInstanceOfSatisfying(
                        UnreadableEvent.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private org.shouwang.contract.LoggedEvent read(StoredEvent row) {
        return wire.decode(row);
    }

    private StoredEvent stored(Event event) {
        Encoded e = wire.encode(STREAM, event, recording());
        return new StoredEvent(
                1, STREAM, 0, e.name(), e.revision(), e.payload(), e.metadata(), Instant.EPOCH);
    }

    private static StoredEvent with(StoredEvent row, String name, int revision, String payload) {
        return new StoredEvent(
                row.position(),
                row.stream(),
                row.sequence(),
                name,
                revision,
                payload,
                row.metadata(),
                row.storedAt());
    }

    private static AlertEvent.Supplemented supplement(String text) {
        return new AlertEvent.Supplemented(
                new EntryId(new UUID(2, 2)),
                Confidential.of(text),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                staff());
    }

    private static StaffId staff() {
        return new StaffId(new UUID(3, 3));
    }

    private static Recording recording() {
        return new Recording(
                new EventId(UUID.randomUUID()),
                new SchoolId(new UUID(4, 4)),
                Actor.timer(new UUID(5, 5)),
                new CommandId(UUID.randomUUID()),
                Optional.empty(),
                Instant.EPOCH);
    }
}
