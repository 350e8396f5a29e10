package org.shouwang.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.SetsTimer;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.Id;
import org.shouwang.contract.token.Label;
import org.shouwang.contract.token.Token;

class CatalogueTest {

    private static final Set<Class<?>> PLAIN =
            Set.of(
                    int.class,
                    long.class,
                    boolean.class,
                    Instant.class,
                    LocalDate.class,
                    ZoneId.class,
                    Confidential.class);

    static List<Catalogue.Entry> events() {
        return Catalogue.catalogue().entries();
    }

    @ParameterizedTest
    @MethodSource("events")
    void no_event_holds_readable_text(Catalogue.Entry entry) {
        check(entry.type(), entry);
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_timer_is_stored_under_the_name_that_rebuilding_looks_for(Catalogue.Entry entry) {
        boolean hasDueAt =
                List.of(entry.type().getRecordComponents()).stream()
                        .anyMatch(c -> c.getName().equals("dueAt"));
        assertThat(SetsTimer.class.isAssignableFrom(entry.type())).isEqualTo(hasDueAt);
    }

    private void check(Type type, Catalogue.Entry entry) {
        if (type instanceof ParameterizedType generic) {
            assertThat(generic.getRawType()).isIn(Optional.class, List.class, Set.class);
            check(generic.getActualTypeArguments()[0], entry);
            return;
        }
        Class<?> raw = (Class<?>) type;
        if (Token.class.isAssignableFrom(raw)) {
            assertThat(raw != Label.class || entry.stream() == StreamType.SCHOOL)
                    .as("only a school has a label")
                    .isTrue();
        } else if (raw.isRecord() && !Id.class.isAssignableFrom(raw)) {
            for (RecordComponent component : raw.getRecordComponents()) {
                check(component.getGenericType(), entry);
            }
        } else {
            assertThat(raw.isEnum() || Id.class.isAssignableFrom(raw) || PLAIN.contains(raw))
                    .as("%s in %s", raw, entry.name())
                    .isTrue();
        }
    }
}
