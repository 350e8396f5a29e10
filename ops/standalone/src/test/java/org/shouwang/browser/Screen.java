package org.shouwang.browser;

/** Widths that pages are looked at, in CSS pixels. */
final class Screen {

    /** The narrowest that WCAG 2.2 asks for (1.4.10). */
    static final int NARROWEST = 320;

    static final int PHONE = 360;
    static final int DESK = 1280;
    static final int HEIGHT = 780;

    private Screen() {}
}
