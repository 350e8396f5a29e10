package org.shouwang.web.frame;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.core.env.Environment;

/**
 * How the pages are served.
 *
 * @param https whether browsers reach the pages over TLS ({@code shouwang.web.https}); cookies are
 *     then bound to the host and never sent in the clear
 * @param zone the zone of a school that names none ({@code shouwang.web.zone})
 * @param uploadMegabytes the largest request taken ({@code shouwang.web.upload-megabytes})
 * @param notThere the least time after which it is said that there is no such thing ({@code
 *     shouwang.web.not-there-millis}): longer than it takes to find out
 */
public record WebSettings(boolean https, ZoneId zone, long uploadMegabytes, Duration notThere) {

    static WebSettings of(Environment environment) {
        return new WebSettings(
                environment.getProperty("shouwang.web.https", Boolean.class, false),
                ZoneId.of(environment.getProperty("shouwang.web.zone", "Asia/Shanghai")),
                environment.getProperty("shouwang.web.upload-megabytes", Long.class, 20L),
                Duration.ofMillis(
                        environment.getProperty("shouwang.web.not-there-millis", Long.class, 60L)));
    }

    /** The name of a cookie: with TLS no other host, not even a sibling, can set it. */
    public String cookie(String name) {
        return https ? "__Host-" + name : name;
    }
}
