package org.shouwang.instrument;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.shouwang.contract.response.ResponseFact.Forces;
import org.shouwang.instrument.Reason.Why;

/** What single answers say, before any scale is looked at. */
final class Given {

    private Given() {}

    static Optional<Integer> value(Answers answers, String item) {
        return answers.to(item)
                .flatMap(
                        a -> a instanceof Answer.Choice(int v) ? Optional.of(v) : Optional.empty());
    }

    /** What the answers given force, by the one table. */
    static Set<Forces> forced(Instrument instrument, Answers answers) {
        var forced = EnumSet.noneOf(Forces.class);
        for (var item : instrument.items()) {
            answers.to(item.code())
                    .ifPresent(answer -> forced.addAll(ForcedBy.answer(item.code(), answer)));
        }
        return forced;
    }

    static List<Reason> forcing(Instrument instrument, Answers answers) {
        return about(
                Why.FORCED_BY_ANSWER,
                instrument,
                code ->
                        answers.to(code)
                                .filter(answer -> !ForcedBy.answer(code, answer).isEmpty())
                                .isPresent());
    }

    static List<Reason> refused(Instrument instrument, Answers answers) {
        return about(Why.REFUSED, instrument, code -> answers.is(code, Answer.Word.REFUSED));
    }

    private static List<Reason> about(Why why, Instrument instrument, Predicate<String> of) {
        var items = instrument.items().stream().map(Item::code).filter(of).toList();
        return items.isEmpty() ? List.of() : List.of(Reason.of(why, items));
    }
}
