package org.shouwang.plan.document;

import java.util.Map;
import java.util.regex.Pattern;

/** Words to say or to send, with placeholders in braces such as <code>{school}</code>. */
public record Script(String id, Use use, Text text) {

    static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    /** What the words are for. */
    public enum Use {
        SAY,
        DO_NOT_SAY,
        READ_ALOUD,
        SEND
    }

    /**
     * What a placeholder may stand for; none of them is free text about a case. Who is with the
     * student is a sentence of its own, and nothing at all where the record holds nobody.
     */
    public enum Placeholder {
        SCHOOL,
        CASE_CODE,
        LEVEL,
        GRADE,
        TIME,
        DATE,
        PLACE,
        CALLER,
        CALLER_ROLE,
        PHONE,
        RECEIPT,
        /**
         * A sentence on with whom the student is, as the record has it; nothing if nobody is known.
         */
        STUDENT_NOW
    }

    /** The words with each placeholder filled, or left as it is when no value is given. */
    public static String fill(String words, Map<Placeholder, String> values) {
        return PLACEHOLDER
                .matcher(words)
                .replaceAll(
                        found ->
                                java.util.regex.Matcher.quoteReplacement(
                                        Codes.find(Placeholder.class, found.group(1))
                                                .map(values::get)
                                                .orElse(found.group())));
    }
}
