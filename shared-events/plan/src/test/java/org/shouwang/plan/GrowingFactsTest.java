package org.shouwang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.fact.Facts;

/** Facts that follow share what was there before, and change nothing of it. */
class GrowingFactsTest {

    private static final Instant NIGHT = Instant.parse("2026-11-22T15:05:00Z");

    private final Fact raised = fact(FactKind.ALERT_RAISED);
    private final Fact acknowledged = fact(FactKind.ACKNOWLEDGED);
    private final Fact ended = fact(FactKind.ENDED);

    private static Fact fact(FactKind kind) {
        return Fact.of(UUID.randomUUID(), kind, NIGHT, NIGHT, UUID.randomUUID());
    }

    @Test
    void two_that_follow_the_same_facts_do_not_see_each_other() {
        Facts before = Facts.none().plus(raised);
        Facts one = before.plus(acknowledged);
        Facts other = before.plus(ended);

        assertThat(before.inOrder()).containsExactly(raised);
        assertThat(one.inOrder()).containsExactly(raised, acknowledged);
        assertThat(other.inOrder()).containsExactly(raised, ended);
    }

    @Test
    void nobody_changes_them_from_outside() {
        List<Fact> list = new ArrayList<>(List.of(raised));
        Facts facts = new Facts(list);
        list.add(ended);
        Facts grown = facts.plus(acknowledged).known(raised.id(), NIGHT);

        assertThat(facts.inOrder()).containsExactly(raised);
        assertThatThrownBy(() -> grown.inOrder().add(ended))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> grown.inOrder().remove(0))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> grown.known().put(ended.id(), NIGHT))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void since_when_a_fact_was_known_elsewhere_stands_as_first_told() {
        Facts facts =
                Facts.none().known(raised.id(), NIGHT).known(raised.id(), NIGHT.plusSeconds(9));

        assertThat(facts.known()).isEqualTo(Map.of(raised.id(), NIGHT));
        assertThat(facts.knownSince(ended.id(), NIGHT.plusSeconds(5)))
                .isEqualTo(NIGHT.plusSeconds(5));
    }

    @Test
    void facts_are_the_same_however_they_came_together() {
        assertThat(Facts.none().plus(raised).plus(ended))
                .isEqualTo(new Facts(List.of(raised, ended)))
                .hasSameHashCodeAs(new Facts(List.of(raised, ended)));
    }
}
