package org.shouwang.instrument;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.instrument.Item.Further;

/**
 * What was answered, as an assessment keeps it: a line for each item, its code and its answer, in
 * the form's order, and readable without the program that wrote it. Every line of an answer in
 * words begins with the code of its question, so that no words can be taken for another answer.
 *
 * @param told by the code of a further question, its answer in the student's own words
 */
public record AnswerSheet(Answers answers, Map<String, String> told) {

    public AnswerSheet {
        told = Map.copyOf(told);
    }

    /** Reads what {@link #written} wrote; a line that is no answer is passed over. */
    public static AnswerSheet read(Instrument instrument, String lines) {
        Set<String> further =
                instrument.items().stream()
                        .flatMap(item -> item.further().stream())
                        .map(Further::code)
                        .collect(Collectors.toSet());
        Map<String, Answer> answers = new HashMap<>();
        Map<String, String> told = new LinkedHashMap<>();
        for (String line : lines.lines().toList()) {
            String[] pair = line.split("=", 2);
            if (pair.length < 2) {
                continue;
            }
            if (further.contains(pair[0])) {
                told.merge(pair[0], pair[1], (before, more) -> before + "\n" + more);
            } else {
                Answer.parse(pair[1]).ifPresent(answer -> answers.put(pair[0], answer));
            }
        }
        return new AnswerSheet(new Answers(answers), told);
    }

    /** What was told to a further question. */
    public Optional<String> told(Further question) {
        return Optional.ofNullable(told.get(question.code()));
    }

    public String written(Instrument instrument) {
        return instrument.items().stream()
                .flatMap(item -> Stream.concat(answer(item).stream(), words(item)))
                .collect(Collectors.joining("\n"));
    }

    private List<String> answer(Item item) {
        return answers.to(item.code()).map(a -> item.code() + "=" + a.text()).stream().toList();
    }

    private Stream<String> words(Item item) {
        return item.further().stream()
                .flatMap(
                        question ->
                                told(question).stream()
                                        .flatMap(String::lines)
                                        .map(line -> question.code() + "=" + line));
    }
}
