package org.shouwang.contract.wire;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.UUID;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads an id or a token from one text. */
final class SingleValueDeserializer<T> extends ValueDeserializer<T> {

    private final Class<?> component;
    private final Constructor<T> constructor;

    SingleValueDeserializer(Class<T> type, Class<?> component) {
        this.component = component;
        try {
            this.constructor = type.getDeclaredConstructor(component);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(
                    type + " must be a record of one " + component.getSimpleName(), e);
        }
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            return context.reportInputMismatch(this, "expected one text");
        }
        String text = in.getString();
        try {
            return constructor.newInstance(component == UUID.class ? UUID.fromString(text) : text);
        } catch (InvocationTargetException | IllegalArgumentException e) {
            return context.reportInputMismatch(
                    this, "not a valid %s", constructor.getDeclaringClass().getSimpleName());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
