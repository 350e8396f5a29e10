package org.shouwang.instrument;

import static org.shouwang.instrument.Item.difficulty;
import static org.shouwang.instrument.Item.frequency;
import static org.shouwang.instrument.Item.yesNo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.instrument.Item.Further;

/**
 * The instruments whose items may be shipped. The order of the items is the order of the form that
 * is drawn; nothing else depends on it.
 */
public enum Instrument {

    /**
     * PHQ-9 modified for adolescents, 11 to 17 years. Items in the order of the form that NIMH
     * hosts; no permission is required to reproduce, translate or distribute it. Kroenke 2001,
     * Johnson 2002.
     */
    PHQ_A(
            List.of(
                    frequency("phq-a-down"),
                    frequency("phq-a-interest"),
                    frequency("phq-a-sleep"),
                    frequency("phq-a-appetite"),
                    frequency("phq-a-tired"),
                    frequency("phq-a-failure"),
                    frequency("phq-a-concentration"),
                    frequency("phq-a-movement"),
                    frequency("phq-a-self-harm"),
                    yesNo("phq-a-sad-year"),
                    difficulty("phq-a-difficulty"),
                    yesNo("phq-a-thoughts-month"),
                    yesNo("phq-a-attempt-ever")),
            PhqA::score,
            ResponseFact.Instrument.PHQ_A),

    /**
     * Ask Suicide-Screening Questions, NIMH, 8 years and older. Free; the wording is not altered.
     */
    ASQ(
            List.of(
                    yesNo("asq-wish-dead"),
                    yesNo("asq-better-off-dead"),
                    yesNo("asq-thoughts"),
                    yesNo(
                            "asq-attempt",
                            new Further("asq-attempt-how", false),
                            new Further("asq-attempt-when", true)),
                    yesNo("asq-now", new Further("asq-now-describe", false))),
            Asq::score,
            ResponseFact.Instrument.ASQ),

    /** Generalised anxiety, 12 years and older. Free as the PHQ is. Spitzer 2006. */
    GAD_7(
            List.of(
                    frequency("gad-7-nervous"),
                    frequency("gad-7-control"),
                    frequency("gad-7-worry"),
                    frequency("gad-7-relax"),
                    frequency("gad-7-restless"),
                    frequency("gad-7-irritable"),
                    frequency("gad-7-afraid")),
            Gad7::score,
            ResponseFact.Instrument.GAD_7);

    private final List<Item> items;
    private final Function<Answers, Scored> scoring;
    private final ResponseFact.Instrument stored;

    Instrument(
            List<Item> items, Function<Answers, Scored> scoring, ResponseFact.Instrument stored) {
        this.items = items;
        this.scoring = scoring;
        this.stored = stored;
    }

    /** The instrument of an assessment; empty for a free one. */
    public static Optional<Instrument> of(ResponseFact.Instrument stored) {
        return Arrays.stream(values()).filter(it -> it.stored == stored).findFirst();
    }

    public List<Item> items() {
        return items;
    }

    /** The name under which events keep it. */
    public ResponseFact.Instrument stored() {
        return stored;
    }

    public Optional<Item> item(String code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    /** The answers that this instrument cannot have; empty when all of them are possible. */
    public List<AnswerProblem> problems(Answers answers) {
        var problems = new ArrayList<AnswerProblem>();
        answers.byItem().keySet().stream()
                .filter(code -> item(code).isEmpty())
                .sorted()
                .map(code -> new AnswerProblem(code, AnswerProblem.Kind.UNKNOWN_ITEM))
                .forEach(problems::add);
        items.stream()
                .filter(item -> answers.to(item.code()).filter(a -> !item.accepts(a)).isPresent())
                .map(item -> new AnswerProblem(item.code(), AnswerProblem.Kind.NOT_AN_ANSWER))
                .forEach(problems::add);
        return List.copyOf(problems);
    }

    /**
     * Scores what has been answered so far, be it everything or one item.
     *
     * @throws IllegalArgumentException when {@link #problems} finds any
     */
    public Scored score(Answers answers) {
        if (!problems(answers).isEmpty()) {
            throw new IllegalArgumentException("answers that " + this + " cannot have");
        }
        return scoring.apply(answers);
    }
}
