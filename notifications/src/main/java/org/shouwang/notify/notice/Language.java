package org.shouwang.notify.notice;

import java.util.Locale;

/** A language that pages can be written in. */
public enum Language {
    ZH(Locale.CHINESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** The tag for the {@code lang} attribute. */
    public String tag() {
        return this == ZH ? "zh-CN" : "en";
    }
}
