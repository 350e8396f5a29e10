package org.shouwang.command.signin;

import java.text.Normalizer;
import java.util.Locale;

/**
 * How a login name is compared: a phone's capital letter or a full-width digit makes no difference.
 */
final class Login {

    static final int LIMIT = 100;

    private Login() {}

    static String normalised(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
