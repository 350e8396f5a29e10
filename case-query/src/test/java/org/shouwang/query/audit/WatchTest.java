package org.shouwang.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.plan.fact.Attribute;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.FactCode.Custodian;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.fact.Facts;

/** Who stayed with a student, read from the facts of a response. */
class WatchTest {

    private static final Instant NIGHT = Instant.parse("2026-11-22T14:00:00Z");
    private static final UUID ALERT = UUID.randomUUID();
    private static final UUID LIN = UUID.randomUUID();
    private static final UUID ZHAO = UUID.randomUUID();

    private Facts facts =
            Facts.none().plus(Fact.of(ALERT, FactKind.ALERT_RAISED, NIGHT, NIGHT, LIN));

    private static Instant minute(int minute) {
        return NIGHT.plus(Duration.ofMinutes(minute));
    }

    private UUID given(Fact fact) {
        facts = facts.plus(fact);
        return fact.id();
    }

    private static Fact fact(FactKind kind, int minute) {
        return Fact.of(UUID.randomUUID(), kind, minute(minute), minute(minute), LIN);
    }

    private static Fact taken(UUID adult, int minute) {
        return fact(FactKind.SUPERVISION_STARTED, minute)
                .with(Attribute.SUPERVISOR, adult)
                .with(Attribute.CUSTODIAN, Custodian.STAFF);
    }

    private static Fact attended(int minute) {
        return fact(FactKind.SUPERVISION_STARTED, minute);
    }

    private static Fact given(FactKind kind, Custodian to, int minute) {
        return fact(kind, minute).with(Attribute.CUSTODIAN, to);
    }

    private List<String> turns(boolean asked, int until) {
        return Watch.of(facts, asked, () -> minute(until)).stream().map(WatchTest::told).toList();
    }

    private static String told(Watch.Turn turn) {
        String who =
                turn.fact()
                        .flatMap(f -> f.get(Attribute.SUPERVISOR, UUID.class))
                        .map(id -> id.equals(LIN) ? "Lin" : "Zhao")
                        .or(
                                () ->
                                        turn.fact()
                                                .flatMap(
                                                        f ->
                                                                f.get(
                                                                        Attribute.CUSTODIAN,
                                                                        Custodian.class))
                                                .map(Custodian::name))
                        .orElse(turn.gap() ? "unsaid" : "somebody");
        return (turn.gap() ? "gap " : turn.early() ? "early " : "")
                + who
                + " "
                + Duration.between(NIGHT, turn.from()).toMinutes()
                + "-"
                + turn.until()
                        .map(u -> Long.toString(Duration.between(NIGHT, u).toMinutes()))
                        .orElse("");
    }

    @Test
    void one_who_takes_over_ends_the_turn_of_the_one_before() {
        given(taken(LIN, 0));
        given(taken(ZHAO, 30));
        assertThat(turns(true, 60)).containsExactly("Lin 0-30", "Zhao 30-");
    }

    @Test
    void before_the_first_word_there_is_a_gap_from_the_alert_on() {
        given(taken(LIN, 7));
        assertThat(turns(true, 60)).containsExactly("gap unsaid 0-7", "Lin 7-");
        assertThat(Watch.of(facts, true, () -> minute(60)).getFirst().length())
                .isEqualTo(Duration.ofMinutes(7));
    }

    @Test
    void where_the_plan_asks_for_nobody_there_is_no_gap_before_the_first() {
        assertThat(turns(false, 60)).isEmpty();
        given(taken(LIN, 7));
        assertThat(turns(false, 60)).containsExactly("Lin 7-");
    }

    @Test
    void a_plan_that_asks_and_hears_nothing_has_one_gap_until_now() {
        assertThat(turns(true, 45)).containsExactly("gap unsaid 0-45");
    }

    @Test
    void whoever_was_there_before_the_alert_leaves_no_gap() {
        given(taken(LIN, -4));
        assertThat(turns(true, 45)).containsExactly("early Lin -4-0", "Lin 0-");
    }

    @Test
    void what_ended_before_the_alert_covers_nothing_after_it() {
        given(taken(LIN, -500_000));
        given(given(FactKind.SUPERVISION_ENDED, Custodian.NOBODY, -20));
        given(taken(ZHAO, 12));
        assertThat(turns(true, 45))
                .containsExactly("early Lin -500000--20", "gap NOBODY 0-12", "Zhao 12-");
    }

    @Test
    void the_minute_of_the_alert_is_not_before_it() {
        facts =
                Facts.none()
                        .plus(
                                Fact.of(
                                        ALERT,
                                        FactKind.ALERT_RAISED,
                                        NIGHT.plusSeconds(40),
                                        NIGHT.plusSeconds(40),
                                        LIN));
        given(taken(LIN, 0));
        assertThat(turns(true, 45)).containsExactly("Lin 0-");
    }

    @Test
    void a_watch_that_ends_with_nobody_is_a_gap_until_the_next() {
        given(taken(LIN, 0));
        given(given(FactKind.SUPERVISION_ENDED, Custodian.NOBODY, 20));
        given(taken(ZHAO, 50));
        assertThat(turns(true, 60)).containsExactly("Lin 0-20", "gap NOBODY 20-50", "Zhao 50-");
    }

    @Test
    void once_the_plan_no_longer_asks_nobody_is_missed() {
        given(taken(LIN, 0));
        given(given(FactKind.SUPERVISION_ENDED, Custodian.NOBODY, 20));
        assertThat(turns(true, 20)).containsExactly("Lin 0-20");
        assertThat(turns(true, 25)).containsExactly("Lin 0-20", "gap NOBODY 20-25");
    }

    @Test
    void a_student_who_went_home_is_with_the_guardian() {
        given(taken(LIN, 0));
        given(given(FactKind.CUSTODY_HANDED_OVER, Custodian.GUARDIAN, 40));
        given(given(FactKind.SUPERVISION_ENDED, Custodian.GUARDIAN, 41));
        assertThat(turns(true, 60)).containsExactly("Lin 0-40", "GUARDIAN 40-");
    }

    @Test
    void somebody_without_a_name_does_not_displace_who_is_named() {
        given(taken(LIN, 0));
        given(attended(5));
        assertThat(turns(true, 60)).containsExactly("Lin 0-");
    }

    @Test
    void who_is_named_takes_over_from_somebody() {
        given(attended(0));
        given(taken(LIN, 5));
        assertThat(turns(true, 60)).containsExactly("somebody 0-5", "Lin 5-");
    }

    @Test
    void what_is_told_twice_is_one_turn() {
        given(taken(LIN, 0));
        given(taken(LIN, 15));
        Fact carried = taken(ZHAO, 20);
        given(carried);
        given(carried);
        assertThat(turns(true, 60)).containsExactly("Lin 0-20", "Zhao 20-");
    }

    @Test
    void what_was_entered_late_stands_where_it_happened() {
        given(taken(ZHAO, 30));
        given(
                Fact.of(UUID.randomUUID(), FactKind.SUPERVISION_STARTED, NIGHT, minute(90), LIN)
                        .with(Attribute.SUPERVISOR, LIN)
                        .with(Attribute.CUSTODIAN, Custodian.STAFF));
        assertThat(turns(true, 100)).containsExactly("Lin 0-30", "Zhao 30-");
    }

    @Test
    void an_entry_that_was_taken_back_is_no_turn() {
        given(taken(LIN, 0));
        UUID wrong = given(taken(ZHAO, 30));
        given(fact(FactKind.ENTRY_CORRECTED, 40).superseding(wrong));
        assertThat(turns(true, 60)).containsExactly("Lin 0-");
    }

    @Test
    void an_entry_that_was_put_right_stands_as_it_is_now() {
        UUID wrong = given(taken(ZHAO, 0));
        given(taken(LIN, 2).superseding(wrong));
        assertThat(turns(true, 60)).containsExactly("gap unsaid 0-2", "Lin 2-");
    }
}
