package org.shouwang.notify.command;

import java.net.URI;
import java.time.Duration;
import org.shouwang.notify.setting.Check;
import org.shouwang.notify.setting.Secret;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to reach case-command.
 *
 * @param url where its internal paths begin
 * @param secret what both sides know, at least 16 characters
 * @param timeout for one question
 * @param firstWait before a report is sent again; doubles each time
 * @param longestWait between two sendings of a report
 */
public record CommandSettings(
        URI url,
        Secret secret,
        @DefaultValue("5s") Duration timeout,
        @DefaultValue("1s") Duration firstWait,
        @DefaultValue("1m") Duration longestWait) {

    private static final int LEAST_SECRET = 16;

    public CommandSettings {
        Check.address(url, "command.url", "http://127.0.0.1:8080");
        Check.that(
                secret != null && secret.reveal().length() >= LEAST_SECRET,
                "command.secret",
                "must be the machine secret of case-command, at least 16 characters");
        Check.positive(timeout, "command.timeout");
        Check.positive(firstWait, "command.first-wait");
        Check.positive(longestWait, "command.longest-wait");
    }
}
