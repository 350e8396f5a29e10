package org.shouwang.notify.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.token.AlertCode;
import org.shouwang.contract.token.Label;

class WordingTest {

    private static final AlertId ALERT = new AlertId(new UUID(7, 7));
    private static final URI PUBLIC = URI.create("https://watch.example.edu.cn/school");

    @Test
    void both_languages_say_the_same_things() {
        assertThat(new TreeSet<>(Phrase.bundle(Language.ZH).keySet()))
                .isEqualTo(new TreeSet<>(Phrase.bundle(Language.EN).keySet()));
    }

    @ParameterizedTest
    @EnumSource(Danger.class)
    void every_answer_about_danger_has_its_word_in_both_languages(Danger danger) {
        for (Language language : Language.values()) {
            assertThat(words(language, notice(Urgency.of(danger), 1, 1)).urgency())
                    .doesNotContain("{")
                    .doesNotContain(danger.name());
        }
    }

    @Test
    void a_page_says_code_school_urgency_step_and_round() {
        var said = words(Language.ZH, notice(Urgency.NOW, 2, 3));
        assertThat(said.subject()).isEqualTo("【守望】现在就有危险:示例一中 预警 K7M2QX(第 2 步，第 3 轮)");
        assertThat(said.lead()).isEqualTo("示例一中有一条预警，还没有人接手。");
        said = words(Language.EN, notice(Urgency.NOW, 2, 3));
        assertThat(said.subject())
                .isEqualTo("[Shouwang] in danger now: 示例一中, alert K7M2QX (step 2, round 3)");
    }

    @Test
    void large_numbers_are_written_as_plain_digits() {
        assertThat(words(Language.EN, notice(Urgency.NOW, 1, 1234)).where())
                .isEqualTo("Paging: step 1, round 1234");
    }

    @Test
    void the_link_leads_to_the_alert_and_carries_nothing_that_could_act() {
        assertThat(new Wording(PUBLIC, List.of(Language.ZH)).link(ALERT))
                .hasToString("https://watch.example.edu.cn/school/alerts/" + ALERT)
                .hasNoQuery();
        assertThat(new Wording(URI.create(PUBLIC + "/"), List.of(Language.ZH)).link(ALERT))
                .hasToString("https://watch.example.edu.cn/school/alerts/" + ALERT);
    }

    @Test
    void an_unreadable_school_is_still_a_page() {
        Notice notice =
                new Notice(
                        ALERT, new AlertCode("K7M2QX"), Optional.empty(), Urgency.UNREADABLE, 1, 1);
        assertThat(words(Language.ZH, notice).lead()).isEqualTo("本校有一条预警，还没有人接手。");
    }

    private static Notice notice(Urgency urgency, int step, int round) {
        return new Notice(
                ALERT,
                new AlertCode("K7M2QX"),
                Optional.of(new Label("示例一中")),
                urgency,
                step,
                round);
    }

    private static Wording.Words words(Language language, Notice notice) {
        return new Wording(PUBLIC, List.of(language)).of(notice).getFirst();
    }
}
