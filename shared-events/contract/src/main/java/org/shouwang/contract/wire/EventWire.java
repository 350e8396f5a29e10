package org.shouwang.contract.wire;

import java.security.GeneralSecurityException;
import java.util.Collection;
import org.shouwang.contract.Event;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.Recording;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.wire.UnreadableEvent.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns events into what is stored and back. Thread-safe. */
public final class EventWire {

    private final Catalogue catalogue = Catalogue.catalogue();
    private final Upcasters upcasters = new Upcasters();
    private final JsonMapper json = WireJson.mapper();
    private final RecordKeys keys;

    public EventWire(RecordKeys keys) {
        this.keys = keys;
    }

    /**
     * @throws IllegalArgumentException when the event belongs to another kind of stream
     */
    public Encoded encode(StreamId stream, Event event, Recording recording) {
        Catalogue.Entry entry = catalogue.of(event);
        if (entry.stream() != stream.type()) {
            throw new IllegalArgumentException(
                    entry.name() + " does not belong into a stream of " + stream.type());
        }
        var sealing = new Sealing(stream, recording.event(), keys);
        String payload =
                json.writer().withAttribute(Sealing.class, sealing).writeValueAsString(event);
        return new Encoded(
                entry.name(), entry.revision(), payload, json.writeValueAsString(recording));
    }

    /** Says what is about to be decoded: many events of many records come faster so. */
    public void prepare(Collection<StoredEvent> rows) {
        keys.prepareReading(rows.stream().map(StoredEvent::stream).distinct().toList());
    }

    /**
     * @throws UnreadableEvent when the name is unknown, or the bytes are broken or were moved
     */
    public LoggedEvent decode(StoredEvent row) {
        Catalogue.Entry entry =
                catalogue
                        .find(row.name())
                        .orElseThrow(() -> new UnreadableEvent(row, Reason.UNKNOWN_NAME, null));
        if (row.revision() > entry.revision()) {
            throw new UnreadableEvent(row, Reason.NEWER_REVISION, null);
        }
        try {
            Recording recording = json.readValue(row.metadata(), Recording.class);
            var sealing = new Sealing(row.stream(), recording.event(), keys);
            JsonNode payload = sealing.open(json.readTree(row.payload()), "");
            upcasters.bring((ObjectNode) payload, entry.name(), row.revision(), entry.revision());
            Event event = json.treeToValue(payload, entry.type());
            return new LoggedEvent(
                    row.position(), row.stream(), row.sequence(), event, recording, row.storedAt());
        } catch (GeneralSecurityException e) {
            throw new UnreadableEvent(row, Reason.DECRYPTION_FAILED, e);
        } catch (RecordKeys.UnknownKey e) {
            throw new UnreadableEvent(row, Reason.UNKNOWN_KEY, e);
        } catch (JacksonException
                | IllegalArgumentException
                | NullPointerException
                | ClassCastException e) {
            throw new UnreadableEvent(row, Reason.BROKEN_BYTES, e);
        }
    }
}
