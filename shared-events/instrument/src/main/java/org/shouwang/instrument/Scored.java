package org.shouwang.instrument;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouwang.contract.response.ResponseFact.Forces;

/**
 * The result of scoring.
 *
 * @param total the sum, prorated where the instrument allows it; empty when it is not valid or the
 *     instrument has no sum
 * @param missing the codes of the items that count and have no answer, in the form's order
 * @param valid whether enough was answered for the instrument's own result
 * @param forced what single answers force; also there when the result is not valid, and never
 *     because of a sum. A person may always set a higher level
 */
public record Scored(
        Optional<Integer> total,
        Optional<Band> band,
        List<String> missing,
        boolean prorated,
        boolean valid,
        Set<Forces> forced,
        List<Reason> reasons) {

    public Scored {
        missing = List.copyOf(missing);
        forced = Set.copyOf(forced);
        reasons = List.copyOf(reasons);
    }
}
