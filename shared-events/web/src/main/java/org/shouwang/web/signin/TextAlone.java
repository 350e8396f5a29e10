package org.shouwang.web.signin;

import java.nio.charset.StandardCharsets;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.support.GenericConversionService;

/**
 * Session attributes are texts and nothing else: no object is ever deserialised, and nothing but an
 * id can slip into a session.
 */
final class TextAlone {

    private TextAlone() {}

    static GenericConversionService conversion() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(
                Object.class,
                byte[].class,
                value -> {
                    if (value instanceof String text) {
                        return text.getBytes(StandardCharsets.UTF_8);
                    }
                    throw new IllegalArgumentException(
                            "a session holds ids as text, not " + TypeDescriptor.forObject(value));
                });
        conversion.addConverter(
                byte[].class, Object.class, bytes -> new String(bytes, StandardCharsets.UTF_8));
        return conversion;
    }
}
