package org.shouwang.contract.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouwang.contract.Adult;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Event;
import org.shouwang.contract.id.Id;
import org.shouwang.contract.token.AlertCode;
import org.shouwang.contract.token.Label;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.contract.token.Sha256;
import org.shouwang.contract.token.Token;

/** One instance of every event with every field filled, the same each time. */
final class Samples {

    private int counter;

    static Event of(Class<? extends Event> type) {
        return (Event) new Samples().value(type);
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            Object element = value(generic.getActualTypeArguments()[0]);
            Class<?> raw = (Class<?>) generic.getRawType();
            if (raw == Optional.class) {
                return Optional.of(element);
            }
            return raw == List.class ? List.of(element) : Set.of(element);
        }
        Class<?> raw = (Class<?>) type;
        counter++;
        if (raw == Adult.class) {
            return Adult.named("示例 " + counter);
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        if (Token.class.isAssignableFrom(raw)) {
            return token(raw);
        }
        if (Id.class.isAssignableFrom(raw)) {
            return construct(raw, new UUID(0x7000L, 0x8000000000000000L + counter));
        }
        if (raw.isRecord()) {
            RecordComponent[] components = raw.getRecordComponents();
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                values[i] = value(components[i].getGenericType());
            }
            return construct(raw, values);
        }
        return plain(raw);
    }

    private Object plain(Class<?> raw) {
        return switch (raw.getName()) {
            case "org.shouwang.contract.Confidential" -> Confidential.of("示例 " + counter);
            case "java.time.Instant" ->
                    Instant.parse("2026-11-22T15:05:12.345678Z").plusSeconds(counter);
            case "java.time.LocalDate" -> LocalDate.of(2026, 11, 1).plusDays(counter);
            case "java.time.ZoneId" -> ZoneId.of("Asia/Shanghai");
            case "int" -> counter;
            case "long" -> (long) counter;
            case "boolean" -> true;
            default -> throw new IllegalArgumentException("no sample of " + raw);
        };
    }

    private static Object token(Class<?> raw) {
        if (raw == PlanHash.class || raw == Sha256.class) {
            return construct(raw, "ab".repeat(32));
        }
        if (raw == AlertCode.class) {
            return construct(raw, "AB2CD3");
        }
        return construct(raw, raw == Label.class ? "高一(3)班" : "sample-token");
    }

    private static Object construct(Class<?> raw, Object... values) {
        try {
            return raw.getDeclaredConstructors()[0].newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no sample of " + raw, e);
        }
    }
}
