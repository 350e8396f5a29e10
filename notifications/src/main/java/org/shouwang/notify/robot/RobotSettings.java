package org.shouwang.notify.robot;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.notify.setting.Check;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * The group robots that pages are handed to. A webhook's address is a secret: whoever has it can
 * write into the group.
 *
 * @param webhook of every school that has none of its own; empty: there is none
 * @param webhooks by school
 * @param perMinute messages a minute that a robot takes (20, says WeCom)
 */
public record RobotSettings(
        @DefaultValue("") URI webhook,
        @Name("schools") @DefaultValue Map<UUID, URI> webhooks,
        @DefaultValue("20") int perMinute,
        @DefaultValue("10s") Duration timeout) {

    private static final String EXAMPLE = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…";

    public RobotSettings {
        webhooks = Map.copyOf(webhooks);
        if (isSet(webhook)) {
            Check.safe(webhook, "robot.webhook", EXAMPLE);
        }
        webhooks.forEach(
                (school, own) -> Check.safe(own, "robot.schools[" + school + "]", EXAMPLE));
        Check.between(1, perMinute, 1000, "robot.per-minute");
        Check.positive(timeout, "robot.timeout");
    }

    boolean configured() {
        return isSet(webhook) || !webhooks.isEmpty();
    }

    Optional<URI> of(SchoolId school) {
        URI own = webhooks.getOrDefault(school.value(), webhook);
        return isSet(own) ? Optional.of(own) : Optional.empty();
    }

    private static boolean isSet(URI address) {
        return !address.toString().isEmpty();
    }

    @Override
    public String toString() {
        return "RobotSettings[%d robots]".formatted(webhooks.size() + (isSet(webhook) ? 1 : 0));
    }
}
