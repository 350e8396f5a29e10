package org.shouwang.instrument;

import static org.shouwang.instrument.Answer.Word.NO;
import static org.shouwang.instrument.Answer.Word.REFUSED;
import static org.shouwang.instrument.Answer.Word.YES;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shouwang.instrument.Reason.Why;

/**
 * ASQ: four questions, and a fifth when one of them is answered yes or refused. It has no sum. A
 * yes to the fifth is acute whatever else has been answered.
 */
final class Asq {

    private static final List<String> FIRST_FOUR =
            List.of("asq-wish-dead", "asq-better-off-dead", "asq-thoughts", "asq-attempt");
    private static final String NOW = "asq-now";

    private Asq() {}

    static Scored score(Answers answers) {
        var missing = new ArrayList<>(FIRST_FOUR);
        missing.removeIf(item -> answers.to(item).isPresent());
        var positive =
                FIRST_FOUR.stream().anyMatch(i -> answers.is(i, YES) || answers.is(i, REFUSED));
        var nowUnasked = answers.to(NOW).isEmpty();
        if (positive && nowUnasked) {
            missing.add(NOW);
        }
        var reasons = new ArrayList<Reason>(Given.forcing(Instrument.ASQ, answers));
        if (positive && nowUnasked) {
            reasons.add(Reason.of(Why.ASK_WHETHER_NOW, List.of(NOW)));
        }
        reasons.addAll(Given.refused(Instrument.ASQ, answers));
        if (!missing.isEmpty() && !missing.equals(List.of(NOW))) {
            reasons.add(Reason.of(Why.INCOMPLETE, missing));
        }
        return new Scored(
                Optional.empty(),
                band(answers, positive, missing.isEmpty()),
                missing,
                false,
                missing.isEmpty(),
                Given.forced(Instrument.ASQ, answers),
                reasons);
    }

    private static Optional<Band> band(Answers answers, boolean positive, boolean complete) {
        if (answers.is(NOW, YES)) {
            return Optional.of(Band.ACUTE_POSITIVE);
        }
        if (positive || answers.is(NOW, REFUSED)) {
            return Optional.of(
                    answers.is(NOW, NO) ? Band.NON_ACUTE_POSITIVE : Band.POSITIVE_ACUITY_UNKNOWN);
        }
        return complete ? Optional.of(Band.NEGATIVE) : Optional.empty();
    }
}
