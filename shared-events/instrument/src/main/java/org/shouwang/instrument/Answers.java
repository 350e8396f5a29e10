package org.shouwang.instrument;

import java.util.Map;
import java.util.Optional;

/**
 * The answers given so far, by item code. Never by position: the same instrument circulates in
 * several item orders.
 */
public record Answers(Map<String, Answer> byItem) {

    public Answers {
        byItem = Map.copyOf(byItem);
    }

    public Optional<Answer> to(String item) {
        return Optional.ofNullable(byItem.get(item));
    }

    boolean is(String item, Answer answer) {
        return answer.equals(byItem.get(item));
    }
}
