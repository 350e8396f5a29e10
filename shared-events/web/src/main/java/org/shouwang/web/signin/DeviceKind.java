package org.shouwang.web.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** System and browser out of a User-Agent: enough to tell one's phone from one's desk. */
final class DeviceKind {

    private static final List<String> SYSTEMS =
            List.of("HarmonyOS", "Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux");
    private static final List<String> BROWSERS =
            List.of("MicroMessenger", "HuaweiBrowser", "Edg", "Firefox", "Chrome", "Safari");

    private DeviceKind() {}

    static String of(@Nullable String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        return (first(SYSTEMS, said) + " " + first(BROWSERS, said)).strip();
    }

    private static String first(List<String> names, String said) {
        return names.stream().filter(said::contains).findFirst().orElse("");
    }
}
