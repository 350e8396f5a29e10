package org.shouwang.notify.setting;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** Says what is wrong with a setting. Names the setting, never its value: that may be a secret. */
public final class Check {

    private static final String PREFIX = "shouwang.notify.";
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private Check() {}

    /** An absolute http or https address. */
    public static void address(URI value, String setting, String example) {
        that(
                value != null
                        && value.getHost() != null
                        && value.getScheme() != null
                        && Set.of("http", "https")
                                .contains(value.getScheme().toLowerCase(Locale.ROOT))
                        && value.getUserInfo() == null,
                setting,
                "must be an absolute http or https address without a password, such as " + example);
    }

    /** An address whose traffic nobody else can read. */
    public static void safe(URI value, String setting, String example) {
        address(value, setting, example);
        that(
                value.getScheme().equalsIgnoreCase("https") || HERE.contains(value.getHost()),
                setting,
                "must be an https address: it carries a secret");
    }

    public static void positive(Duration value, String setting) {
        that(
                value != null && value.isPositive(),
                setting,
                "must be a duration above zero, such as 10s");
    }

    public static void between(int least, int value, int most, String setting) {
        that(
                least <= value && value <= most,
                setting,
                "must be a number from %d to %d".formatted(least, most));
    }

    /**
     * @throws IllegalArgumentException unless the condition holds
     */
    public static void that(boolean condition, String setting, String demand) {
        if (!condition) {
            throw new IllegalArgumentException(PREFIX + setting + " " + demand);
        }
    }
}
