package org.shouwang.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * Pictures of the pages, for people to look at: taken when the system property {@code
 * shouwang.shots} names a folder.
 */
public final class Shots {

    private static final String FOLDER = System.getProperty("shouwang.shots", "");

    private Shots() {}

    /** Takes the page as it is shown, whole. */
    public static void take(Page page, String kind, String name) {
        if (!FOLDER.isEmpty()) {
            String file =
                    kind
                            + name.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
                                    .replaceAll("\\?.*", "");
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of(FOLDER, file.replace('/', '_') + ".png")));
        }
    }
}
