package org.shouwang.instrument;

import static org.shouwang.contract.response.ResponseFact.Forces.AT_LEAST_ORANGE;
import static org.shouwang.contract.response.ResponseFact.Forces.CLINICAL_INTERVIEW_TODAY;
import static org.shouwang.contract.response.ResponseFact.Forces.HUMAN_CONTACT_TODAY;
import static org.shouwang.contract.response.ResponseFact.Forces.RED;
import static org.shouwang.instrument.Answer.Word.REFUSED;
import static org.shouwang.instrument.Answer.Word.YES;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.shouwang.contract.response.ResponseFact.Forces;

/**
 * The one table of what a single answer forces, whatever the sum and however much is still
 * unanswered. No sum is in it: a sum alone never sets a level.
 *
 * @param when any of these answers
 * @param source where the rule comes from
 */
public record ForcedBy(String item, Set<Answer> when, Forces forces, String source) {

    private static final String ASQ = "NIMH ASQ toolkit: any yes or refusal is a positive screen";
    private static final String ASQ_NOW = "NIMH ASQ toolkit: yes to question 5 is acute positive";
    private static final String PHQ = "PHQ-9 and PHQ-A: item 9 of 1 or more needs human contact";
    private static final String PHQ_HIGH = "School rule: item 9 of 2 or 3 is orange at least";
    private static final String TEEN = "GLAD-PC teen form: yes asks for a clinical interview";

    /** Every rule. An answer may meet several of them; all of them hold. */
    public static final List<ForcedBy> TABLE =
            List.of(
                    rule("asq-wish-dead", Set.of(YES, REFUSED), AT_LEAST_ORANGE, ASQ),
                    rule("asq-better-off-dead", Set.of(YES, REFUSED), AT_LEAST_ORANGE, ASQ),
                    rule("asq-thoughts", Set.of(YES, REFUSED), AT_LEAST_ORANGE, ASQ),
                    rule("asq-attempt", Set.of(YES, REFUSED), AT_LEAST_ORANGE, ASQ),
                    rule("asq-now", Set.of(YES, REFUSED), AT_LEAST_ORANGE, ASQ),
                    rule("asq-now", Set.of(YES), RED, ASQ_NOW),
                    rule("phq-a-self-harm", atLeast(1), HUMAN_CONTACT_TODAY, PHQ),
                    rule("phq-a-self-harm", atLeast(2), AT_LEAST_ORANGE, PHQ_HIGH),
                    rule("phq-a-thoughts-month", Set.of(YES), CLINICAL_INTERVIEW_TODAY, TEEN),
                    rule("phq-a-attempt-ever", Set.of(YES), CLINICAL_INTERVIEW_TODAY, TEEN));

    public ForcedBy {
        when = Set.copyOf(when);
    }

    /** What this one answer forces; for a form that reacts while it is being filled in. */
    public static Set<Forces> answer(String item, Answer answer) {
        var forced = EnumSet.noneOf(Forces.class);
        for (var rule : TABLE) {
            if (rule.item.equals(item) && rule.when.contains(answer)) {
                forced.add(rule.forces);
            }
        }
        return Set.copyOf(forced);
    }

    private static ForcedBy rule(String item, Set<Answer> when, Forces forces, String source) {
        return new ForcedBy(item, when, forces, source);
    }

    private static Set<Answer> atLeast(int lowest) {
        return lowest == 1
                ? Set.of(Answer.of(1), Answer.of(2), Answer.of(3))
                : Set.of(Answer.of(2), Answer.of(3));
    }
}
