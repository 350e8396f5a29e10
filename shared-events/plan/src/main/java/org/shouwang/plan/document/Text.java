package org.shouwang.plan.document;

/** The same words in Chinese and in English, side by side. */
public record Text(String zh, String en) {

    /** The words in a language: English for {@code en}, Chinese for every other tag. */
    public String in(String language) {
        return language.startsWith("en") ? en : zh;
    }
}
