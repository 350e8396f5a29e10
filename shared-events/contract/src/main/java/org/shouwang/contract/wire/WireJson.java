package org.shouwang.contract.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.Id;
import org.shouwang.contract.token.Token;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * The JSON form of events. Strict: what is unknown, missing or null is an error and never a guess.
 */
final class WireJson {

    private WireJson() {}

    static JsonMapper mapper() {
        var module = new WireModule();
        module.addSerializer(new SingleValue<>(Id.class));
        module.addSerializer(new SingleValue<>(Token.class));
        module.addSerializer(new SealingSerializer());
        module.addDeserializer(Confidential.class, new OpenedDeserializer());
        return JsonMapper.builder()
                .addModule(module)
                .changeDefaultPropertyInclusion(
                        i -> i.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** Ids and tokens are one text. */
    private static final class SingleValue<T> extends StdSerializer<T> {
        SingleValue(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.toString());
        }
    }

    private static final class SealingSerializer extends StdSerializer<Confidential> {
        SealingSerializer() {
            super(Confidential.class);
        }

        @Override
        public void serialize(Confidential value, JsonGenerator out, SerializationContext context) {
            var sealing = (Sealing) context.getAttribute(Sealing.class);
            String text =
                    value.reveal()
                            .orElseThrow(
                                    () ->
                                            new IllegalStateException(
                                                    "an erased text cannot be written"));
            var sealed = sealing.seal(text, out.streamWriteContext().pathAsPointer().toString());
            out.writeStartObject();
            out.writeStringProperty(Sealing.SEALED, sealed.text());
            out.writeStringProperty(Sealing.KEY, sealed.key().toString());
            out.writeEndObject();
        }
    }

    /**
     * Takes only what {@link Sealing#open} put there: a confidential text in the clear is an error.
     */
    private static final class OpenedDeserializer extends ValueDeserializer<Confidential> {
        @Override
        public Confidential deserialize(JsonParser in, DeserializationContext context) {
            if (in.getEmbeddedObject() instanceof Confidential opened) {
                return opened;
            }
            return context.reportInputMismatch(this, "a confidential text must be sealed");
        }
    }

    private static final class WireModule extends SimpleModule {
        private static final long serialVersionUID = 1L;

        @Override
        public void setupModule(SetupContext context) {
            super.setupModule(context);
            context.addDeserializers(new SingleValues());
        }
    }

    private static final class SingleValues extends Deserializers.Base {
        @Override
        public ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            Class<?> raw = type.getRawClass();
            if (Id.class.isAssignableFrom(raw)) {
                return new SingleValueDeserializer<>(raw, UUID.class);
            }
            return Token.class.isAssignableFrom(raw)
                    ? new SingleValueDeserializer<>(raw, String.class)
                    : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return Id.class.isAssignableFrom(type) || Token.class.isAssignableFrom(type);
        }
    }
}
