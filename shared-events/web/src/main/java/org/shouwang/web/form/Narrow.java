package org.shouwang.web.form;

import java.text.Normalizer;

/**
 * What a Chinese keyboard writes twice as wide: digits, the hyphen and the colon of a number or a
 * time mean what they mean.
 */
public final class Narrow {

    private Narrow() {}

    /** For numbers, days and times; words stay as they were written. */
    public static String of(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }
}
