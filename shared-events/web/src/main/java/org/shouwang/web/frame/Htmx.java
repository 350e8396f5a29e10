package org.shouwang.web.frame;

import java.io.IOException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Finds the one version of htmx on the class path, so that its number stands in the build alone.
 */
final class Htmx {

    private static final String FILE = "htmx.min.js";

    private Htmx() {}

    /** The folder that holds {@code htmx.min.js}, as a resource location. */
    static String folder() throws IOException {
        Resource[] found =
                new PathMatchingResourcePatternResolver()
                        .getResources(
                                "classpath*:/META-INF/resources/webjars/htmx.org/*/dist/" + FILE);
        if (found.length != 1) {
            throw new IllegalStateException("one htmx expected, found " + found.length);
        }
        String file = found[0].getURL().toString();
        return file.substring(0, file.length() - FILE.length());
    }
}
