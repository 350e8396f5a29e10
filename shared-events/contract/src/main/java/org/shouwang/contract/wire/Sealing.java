package org.shouwang.contract.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.id.EventId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;

/**
 * Seals and opens the confidential texts of one event. Each ciphertext is bound to its record, its
 * event and its place in it, so that one moved elsewhere does not open.
 */
record Sealing(StreamId stream, EventId event, RecordKeys keys) {

    static final String SEALED = "$sealed";
    static final String KEY = "$key";

    /** What is written in the place of a text. */
    record Sealed(UUID key, String text) {}

    Sealed seal(String text, String pointer) {
        DataKey key = keys.forWriting(stream);
        byte[] bytes = key.seal(ConfidentialText.toBytes(text), boundTo(pointer));
        return new Sealed(key.id(), Base64.getEncoder().encodeToString(bytes));
    }

    /**
     * Puts the opened texts in the places of the sealed ones, before any older revision is brought
     * up to date.
     */
    JsonNode open(JsonNode node, String pointer) throws GeneralSecurityException {
        if (node instanceof ObjectNode object) {
            if (object.has(SEALED)) {
                return new POJONode(opened(object, pointer));
            }
            for (String name : object.propertyNames()) {
                object.set(name, open(object.get(name), pointer + "/" + name));
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, open(array.get(i), pointer + "/" + i));
            }
        }
        return node;
    }

    private Confidential opened(ObjectNode sealed, String pointer) throws GeneralSecurityException {
        var key = keys.find(UUID.fromString(sealed.get(KEY).asString()));
        if (key.isEmpty()) {
            return Confidential.erased();
        }
        byte[] bytes = Base64.getDecoder().decode(sealed.get(SEALED).asString());
        return Confidential.of(ConfidentialText.fromBytes(key.get().open(bytes, boundTo(pointer))));
    }

    private byte[] boundTo(String pointer) {
        return ("shouwang/1|" + stream + "|" + event + "|" + pointer)
                .getBytes(StandardCharsets.UTF_8);
    }
}
