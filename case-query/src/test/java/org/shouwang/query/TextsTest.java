package org.shouwang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Attachment;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.Id;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.token.AlertCode;
import org.shouwang.contract.token.Token;
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

    /** Ids that are told by a name. */
    private static final Set<Class<?>> NAMED =
            Set.of(StaffId.class, StudentId.class, GuardianId.class, ClassId.class);

    /** What the page shows apart from the line, or tells nobody. */
    private static final Set<Class<?>> NAMELESS =
            Set.of(Occurred.class, Attachment.class, AlertCode.class, ZoneId.class, long.class);

    /** Who wrote it, and what the page says elsewhere. */
    private static final Set<String> UNTOLD = Set.of("by", "attendedAt", "recordedAt");

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

    /** What is told is told with its label, whether or not the line shows that. */
    @Test
    void every_part_of_every_event_about_a_child_has_its_label() {
        Set<String> needed = new TreeSet<>();
        for (Catalogue.Entry entry : Catalogue.catalogue().entries()) {
            if (ABOUT_CHILDREN.contains(entry.stream())) {
                labels(entry.type(), needed);
            }
        }
        needed.removeAll(Texts.onClassPath().keys());
        assertThat(needed).isEmpty();
    }

    private static void labels(Class<?> type, Set<String> needed) {
        for (RecordComponent component : type.getRecordComponents()) {
            labels(component.getName(), component.getGenericType(), needed);
        }
    }

    private static void labels(String field, Type type, Set<String> needed) {
        if (type instanceof ParameterizedType many) {
            labels(field, many.getActualTypeArguments()[0], needed);
        } else if (type instanceof Class<?> nested && isMadeOfOthers(nested)) {
            labels(nested, needed);
        } else if (type instanceof Class<?> one && isTold(field, one)) {
            needed.add("query.field." + field);
        }
    }

    private static boolean isMadeOfOthers(Class<?> type) {
        return type.isRecord()
                && !Id.class.isAssignableFrom(type)
                && !Token.class.isAssignableFrom(type)
                && !NAMELESS.contains(type);
    }

    /** Most ids are not told at all. */
    private static boolean isTold(String field, Class<?> type) {
        boolean silent = Id.class.isAssignableFrom(type) && !NAMED.contains(type);
        return !silent && !NAMELESS.contains(type) && !UNTOLD.contains(field);
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
