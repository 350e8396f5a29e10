package org.shouwang.browser;

/** In which themes, at which widths a page is looked at in a language. */
enum Ways {
    /** Each theme at each width. */
    ALL,
    /** Each two of language, theme and width once: half as many. */
    PAIRS;

    boolean include(String language, int width, Theme theme) {
        boolean chinese = language.equals("zh");
        boolean small = width == Screen.PHONE;
        return this == ALL || (theme == Theme.LIGHT) == (chinese == small);
    }
}
