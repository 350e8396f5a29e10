package org.shouwang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.wire.Catalogue;
import org.shouwang.web.check.TextCheck;
import org.shouwang.web.text.Texts;

class TextsTest {

    private static final Set<StreamType> ABOUT_CHILDREN =
            EnumSet.of(
                    StreamType.ALERT,
                    StreamType.PAGING,
                    StreamType.WORRY,
                    StreamType.RESPONSE,
                    StreamType.CASEFILE,
                    StreamType.STUDENT);

    @Test
    void no_template_says_anything_by_itself_and_no_text_is_missing_or_unused() {
        assertThat(TextCheck.ofModule().findings()).isEmpty();
    }

    @Test
    void every_event_about_a_child_has_a_name_and_words_for_all_it_can_say() {
        Set<String> needed = new TreeSet<>();
        for (Catalogue.Entry entry : Catalogue.catalogue().entries()) {
            if (ABOUT_CHILDREN.contains(entry.stream())) {
                needed.add("query.event." + entry.name());
                words(entry.type(), needed);
            }
        }
        needed.removeAll(Texts.onClassPath().keys());
        assertThat(needed).isEmpty();
    }

    private static void words(Class<?> type, Set<String> needed) {
        for (RecordComponent component : type.getRecordComponents()) {
            words(component.getName(), component.getGenericType(), needed);
        }
    }

    private static void words(String field, Type type, Set<String> needed) {
        if (type instanceof ParameterizedType many) {
            words(field, many.getActualTypeArguments()[0], needed);
        } else if (type instanceof Class<?> one && one.isEnum() && one != Role.class) {
            for (Object word : one.getEnumConstants()) {
                needed.add("query.word." + one.getSimpleName() + "." + ((Enum<?>) word).name());
            }
        } else if (type == org.shouwang.contract.Confidential.class
                || type == int.class
                || type == boolean.class) {
            needed.add("query.field." + field);
        } else if (type instanceof Class<?> nested
                && nested.isRecord()
                && nested.getPackageName()
                        .matches(".*contract(\\.(alert|paging|response|casefile|worry|student))?")
                && nested != org.shouwang.contract.Occurred.class) {
            words(nested, needed);
        }
    }
}
