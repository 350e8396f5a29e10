package org.shouwang.query.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.response.ResponseFact.Assessed;
import org.shouwang.instrument.Answer;
import org.shouwang.instrument.AnswerSheet;
import org.shouwang.instrument.Answers;
import org.shouwang.instrument.Instrument;
import org.shouwang.instrument.Item;
import org.shouwang.instrument.Reason;

/**
 * An assessment by an instrument in words: its result as it was recorded, what the answers mean for
 * whoever asked, and each answer under its question.
 */
record Assessments(Teller tell, Instrument instrument, AnswerSheet sheet) {

    private static final Pattern NUMBER = Pattern.compile("^\\d+\\. ");

    /** Adds the words to what is said anyway; a free assessment has none. */
    static Saying explain(Teller tell, Assessed assessed, Saying plain) {
        return read(tell, assessed).map(words -> words.added(assessed, plain)).orElse(plain);
    }

    private static Optional<Assessments> read(Teller tell, Assessed assessed) {
        Optional<String> written = assessed.answers().flatMap(Confidential::reveal);
        return Instrument.of(assessed.instrument())
                .flatMap(
                        it ->
                                written.map(
                                        lines ->
                                                new Assessments(
                                                        tell, it, AnswerSheet.read(it, lines))));
    }

    private Saying added(Assessed assessed, Saying plain) {
        List<Saying.Said> brief = new ArrayList<>(plain.brief());
        brief.removeIf(said -> said.label().equals(field("score")));
        brief.addAll(result(assessed));
        List<Saying.Said> quotes = new ArrayList<>();
        reasons().ifPresent(quotes::add);
        plain.quotes().stream()
                .filter(said -> !said.label().equals(field("answers")))
                .filter(said -> !said.label().equals(field("score")))
                .forEach(quotes::add);
        quotes.add(new Saying.Said(field("answers"), asked()));
        return new Saying(plain.title(), brief, quotes, plain.files(), plain.withheld());
    }

    private List<Saying.Said> result(Assessed assessed) {
        Map<String, String> kept =
                assessed.score().flatMap(Confidential::reveal).stream()
                        .flatMap(String::lines)
                        .map(line -> line.split("=", 2))
                        .filter(pair -> pair.length == 2)
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (a, _) -> a));
        List<Saying.Said> result = new ArrayList<>();
        Optional.ofNullable(kept.get("total"))
                .map(total -> say("query.assessed.total", total))
                .ifPresent(total -> result.add(new Saying.Said(field("score"), total)));
        Optional.ofNullable(kept.get("band"))
                .filter(band -> !band.equals("NONE"))
                .map(band -> say("instrument.band." + band))
                .ifPresent(band -> result.add(new Saying.Said(field("score"), band)));
        return result;
    }

    private Optional<Saying.Said> reasons() {
        Answers given = sheet.answers();
        if (!instrument.problems(given).isEmpty()) {
            return Optional.empty();
        }
        List<Reason> reasons = instrument.score(given).reasons();
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Saying.Said(
                                say("query.assessed.means"),
                                reasons.stream()
                                        .map(this::reason)
                                        .collect(Collectors.joining("\n"))));
    }

    private String reason(Reason reason) {
        String numbers =
                reason.items().stream()
                        .map(code -> String.valueOf(number(code)))
                        .collect(Collectors.joining(say("query.and")));
        return say("instrument.reason." + reason.why().name(), numbers);
    }

    private int number(String code) {
        return instrument.items().stream().map(Item::code).toList().indexOf(code) + 1;
    }

    private String asked() {
        return instrument.items().stream()
                .flatMap(item -> Stream.concat(Stream.of(question(item)), told(item)))
                .collect(Collectors.joining("\n"));
    }

    private String question(Item item) {
        return say(
                "query.assessed.item",
                String.valueOf(number(item.code())),
                unnumbered(say(item.code())),
                answer(item));
    }

    /** What was told to what is asked after a yes; a question that nobody answered is left out. */
    private Stream<String> told(Item item) {
        return item.further().stream()
                .flatMap(
                        question ->
                                sheet.told(question).stream()
                                        .map(
                                                words ->
                                                        say(
                                                                "query.assessed.told",
                                                                say(question.code()),
                                                                words)));
    }

    /** Where an instrument numbers its questions in their words. */
    private static String unnumbered(String question) {
        return NUMBER.matcher(question).replaceFirst("");
    }

    private String answer(Item item) {
        Answer answer = sheet.answers().to(item.code()).orElse(null);
        if (answer == null) {
            return say("instrument.answer.missing");
        }
        String scale =
                switch (item.scale()) {
                    case YES_NO -> "";
                    case FREQUENCY -> answer instanceof Answer.Choice ? "frequency." : "";
                    case DIFFICULTY -> answer instanceof Answer.Choice ? "difficulty." : "";
                };
        return say("instrument.answer." + scale + answer.text());
    }

    private String field(String name) {
        return say("query.field." + name);
    }

    private String say(String key, Object... arguments) {
        return tell.texts().say(tell.locale(), key, arguments);
    }
}
