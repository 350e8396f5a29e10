package org.shouwang.query.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.plan.document.Step;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.fact.Facts;
import org.shouwang.query.words.Saying;
import org.shouwang.query.words.Teller;

/**
 * Which entries behind a step were put right: by whom, when and why, and what stood there first.
 *
 * @param events of the response, as far as they were known, in order
 */
record Corrections(List<LoggedEvent> events, Teller tell) {

    /** Of an entry that stands: each time that it was put right, the latest first. */
    List<String> of(Link link) {
        return link.chain().stream()
                .filter(l -> l.replaced().isPresent())
                .map(l -> words("corrected", l))
                .toList();
    }

    /** Of entries that had done a step until somebody took them back. */
    List<String> withdrawn(Step step, Facts facts) {
        return Link.standing(facts).stream()
                .filter(l -> l.fact().kind() == FactKind.ENTRY_CORRECTED)
                .filter(l -> l.replaced().filter(old -> old.proves(step)).isPresent())
                .map(l -> words("withdrawn", l))
                .toList();
    }

    private String words(String key, Link link) {
        Fact right = link.fact();
        Fact wrong = link.replaced().orElseThrow().fact();
        Optional<LoggedEvent> act = act(right.id());
        String moved =
                right.kind() == FactKind.ENTRY_CORRECTED || minute(right).equals(minute(wrong))
                        ? ""
                        : say(
                                "moved",
                                tell.time().when(wrong.happenedAt()),
                                tell.time().when(right.happenedAt()));
        return tell.time().when(right.recordedAt())
                + " · "
                + say(
                        key,
                        act.map(e -> tell.staffName(e.recording().actor().id()))
                                .orElseGet(() -> tell.staffName(right.by())))
                + act.flatMap(this::why).map(why -> say("why", why)).orElse("")
                + moved
                + say(
                        "original",
                        tell.staffName(wrong.by()),
                        tell.time().when(wrong.happenedAt()),
                        tell.time().when(wrong.recordedAt()))
                + recorded(wrong.id())
                        .flatMap(this::says)
                        .map(said -> say("said", said))
                        .orElse("");
    }

    private static Instant minute(Fact fact) {
        return fact.happenedAt().truncatedTo(ChronoUnit.MINUTES);
    }

    /** The event that says that it corrects, or the one that stands instead. */
    private Optional<LoggedEvent> act(UUID right) {
        return facts().filter(
                        e ->
                                e.event() instanceof ResponseFact.EntryCorrected said
                                        && said.replacement()
                                                .filter(id -> id.value().equals(right))
                                                .isPresent())
                .findFirst()
                .or(() -> recorded(right));
    }

    private Optional<LoggedEvent> recorded(UUID entry) {
        return facts().filter(e -> ((ResponseFact) e.event()).entry().id().value().equals(entry))
                .findFirst();
    }

    private Stream<LoggedEvent> facts() {
        return events.stream().filter(e -> e.event() instanceof ResponseFact);
    }

    private Optional<String> why(LoggedEvent act) {
        return act.event() instanceof ResponseFact.EntryCorrected
                ? tell.tell(act.event()).quotes().stream().map(Saying.Said::value).findFirst()
                : Optional.empty();
    }

    private Optional<String> says(LoggedEvent original) {
        Saying saying = tell.tell(original.event());
        String text =
                String.join(
                        " · ",
                        Stream.concat(
                                        Stream.of(saying.line()),
                                        saying.quotes().stream().map(Saying.Said::value))
                                .filter(part -> !part.isEmpty())
                                .toList());
        return Optional.of(text).filter(t -> !t.isEmpty());
    }

    private String say(String key, Object... values) {
        return tell.texts().say(tell.locale(), "query.audit.remark." + key, values);
    }
}
