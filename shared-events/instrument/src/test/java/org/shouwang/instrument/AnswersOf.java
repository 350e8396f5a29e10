package org.shouwang.instrument;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answer sheets for tests. */
final class AnswersOf {

    private AnswersOf() {}

    /** The summed items answered so that they add up to this sum, the critical one last. */
    static Answers summing(Instrument instrument, int sum) {
        var answers = new HashMap<String, Answer>();
        int left = sum;
        for (var item : summed(instrument)) {
            int value = Math.min(3, left);
            answers.put(item, Answer.of(value));
            left -= value;
        }
        return new Answers(answers);
    }

    static List<String> summed(Instrument instrument) {
        return instrument.items().stream()
                .filter(item -> item.scale() == Item.Scale.FREQUENCY)
                .map(Item::code)
                .toList();
    }

    static Answers with(Answers answers, String item, Answer answer) {
        var changed = new HashMap<>(answers.byItem());
        changed.put(item, answer);
        return new Answers(changed);
    }

    static Answers without(Answers answers, String... items) {
        var changed = new HashMap<>(answers.byItem());
        List.of(items).forEach(changed::remove);
        return new Answers(changed);
    }

    static Answers asq(String four, String now) {
        var codes = List.of("asq-wish-dead", "asq-better-off-dead", "asq-thoughts", "asq-attempt");
        var answers = new HashMap<String, Answer>();
        for (int i = 0; i < 4; i++) {
            put(answers, codes.get(i), four.charAt(i));
        }
        put(answers, "asq-now", now.charAt(0));
        return new Answers(answers);
    }

    private static void put(Map<String, Answer> answers, String item, char letter) {
        switch (letter) {
            case 'y' -> answers.put(item, Answer.Word.YES);
            case 'n' -> answers.put(item, Answer.Word.NO);
            case 'r' -> answers.put(item, Answer.Word.REFUSED);
            default -> {}
        }
    }
}
