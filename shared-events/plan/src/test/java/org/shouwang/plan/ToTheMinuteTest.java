package org.shouwang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.plan.engine.StepState;
import org.shouwang.plan.fact.Attribute;
import org.shouwang.plan.fact.FactCode.Danger;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.recorded.RecordedFacts;

/** People tell times to the minute; the record has seconds. */
class ToTheMinuteTest {

    @Test
    void what_is_told_in_the_minute_of_an_alert_after_it_did_not_happen_before_it() {
        var story =
                Story.at("2026-11-27T18:06")
                        .alert(Danger.YES)
                        .started("red")
                        .on("2026-11-27T18:30:40")
                        .happens(FactKind.ANOTHER_ALERT, Attribute.DANGER, Danger.YES);

        var facts =
                RecordedFacts.plus(
                        story.facts(),
                        peersChecked("2026-11-27T18:30"),
                        Story.instant("2026-11-27T18:30:55"));

        var peers = story.engine().view(facts, story.now()).step("peers-check");
        assertThat(peers.state()).isEqualTo(StepState.DONE);
    }

    @Test
    void a_time_told_later_stays_as_it_was_told() {
        var story = Story.at("2026-11-27T18:06").alert(Danger.YES).started("red");

        var facts =
                RecordedFacts.plus(
                        story.facts(),
                        peersChecked("2026-11-27T18:30"),
                        Story.instant("2026-11-27T18:31:10"));

        assertThat(facts.inOrder().getLast().happenedAt())
                .isEqualTo(Story.instant("2026-11-27T18:30"));
    }

    @Test
    void putting_words_right_with_the_minute_of_the_form_moves_nothing() {
        var story = Story.at("2026-11-27T18:06").alert(Danger.YES).started("red");
        ResponseFact first = peersChecked("2026-11-27T18:30:40");
        Instant recorded = Story.instant("2026-11-27T18:30:40");
        var facts = RecordedFacts.plus(story.facts(), first, recorded);

        ResponseFact right = peersChecked("2026-11-27T18:30", Optional.of(first.entry().id()));
        var after = RecordedFacts.plus(facts, right, Story.instant("2026-11-27T22:15"));

        var done =
                story.engine()
                        .view(after, Story.instant("2026-11-27T22:16"))
                        .step("peers-check")
                        .completion()
                        .orElseThrow();
        assertThat(done.happenedAt()).isEqualTo(recorded);
        assertThat(done.recordedAt()).isEqualTo(recorded);
    }

    private static ResponseFact peersChecked(String local) {
        return peersChecked(local, Optional.empty());
    }

    private static ResponseFact peersChecked(String local, Optional<EntryId> corrects) {
        Instant told = Story.instant(local);
        var entry =
                new Entry(
                        new EntryId(UUID.randomUUID()),
                        Occurred.exactly(told),
                        new StaffId(Story.COUNSELOR),
                        Optional.empty(),
                        corrects);
        return new ResponseFact.PeersChecked(entry, 3, Optional.empty());
    }
}
