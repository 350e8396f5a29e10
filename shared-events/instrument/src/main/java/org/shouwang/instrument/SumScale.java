package org.shouwang.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shouwang.instrument.Reason.Why;

/**
 * A sum of frequency items and the bands it falls into. A refusal counts as a missing answer.
 *
 * @param lowest the lowest sum of each band
 * @param mayMiss how many answers may be missing for the sum to be prorated: sum x items /
 *     answered, rounded half up
 */
record SumScale(List<String> items, TreeMap<Integer, Band> lowest, int mayMiss) {

    /** From this sum on a fuller evaluation is advised, for both the PHQ and the GAD-7. */
    private static final int FURTHER_EVALUATION_FROM = 10;

    static SumScale of(Instrument instrument, Map<Integer, Band> lowest, int mayMiss) {
        var summed =
                instrument.items().stream()
                        .filter(item -> item.scale() == Item.Scale.FREQUENCY)
                        .map(Item::code)
                        .toList();
        return new SumScale(summed, new TreeMap<>(lowest), mayMiss);
    }

    Scored score(Instrument instrument, Answers answers, List<Reason> ownReasons) {
        var missing = items.stream().filter(item -> Given.value(answers, item).isEmpty()).toList();
        var valid = missing.size() <= mayMiss;
        var total = valid ? Optional.of(total(answers, missing.size())) : Optional.<Integer>empty();
        var prorated = valid && !missing.isEmpty();

        var reasons = new ArrayList<Reason>();
        reasons.addAll(Given.forcing(instrument, answers));
        reasons.addAll(ownReasons);
        reasons.addAll(Given.refused(instrument, answers));
        if (prorated) {
            reasons.add(Reason.of(Why.PRORATED, missing));
        } else if (!valid) {
            reasons.add(Reason.of(Why.INCOMPLETE, missing));
        }
        if (total.filter(sum -> sum >= FURTHER_EVALUATION_FROM).isPresent()) {
            reasons.add(Reason.of(Why.FURTHER_EVALUATION, List.of()));
        }
        return new Scored(
                total,
                total.map(sum -> lowest.floorEntry(sum).getValue()),
                missing,
                prorated,
                valid,
                Given.forced(instrument, answers),
                reasons);
    }

    private int total(Answers answers, int missing) {
        int sum = items.stream().mapToInt(item -> Given.value(answers, item).orElse(0)).sum();
        int answered = items.size() - missing;
        return (2 * sum * items.size() + answered) / (2 * answered);
    }
}
