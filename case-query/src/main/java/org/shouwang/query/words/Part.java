package org.shouwang.query.words;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.shouwang.contract.Attachment;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.id.Id;
import org.shouwang.contract.token.Token;

/**
 * One thing that an event says: the name of the field and a value that is not made of others. Times
 * of the entry itself are left out, because every page shows them anyway.
 */
record Part(String field, Object value) {

    /** Everything an event says, in the order in which it says it. */
    static List<Part> of(Record event) {
        List<Part> parts = new ArrayList<>();
        add(event, parts);
        return parts;
    }

    private static void add(Record record, List<Part> parts) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            add(component.getName(), value(record, component), parts);
        }
    }

    private static void add(String field, Object value, List<Part> parts) {
        switch (value) {
            case Optional<?> optional -> optional.ifPresent(inner -> add(field, inner, parts));
            case Collection<?> many -> many.forEach(inner -> add(field, inner, parts));
            case Occurred _ -> {}
            case Confidential text -> parts.add(new Part(field, text));
            case Attachment file -> parts.add(new Part(field, file));
            case Id id -> parts.add(new Part(field, id));
            case Token token -> parts.add(new Part(field, token));
            case Record nested -> add(nested, parts);
            default -> parts.add(new Part(field, value));
        }
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("an event that cannot be read out", e);
        }
    }
}
