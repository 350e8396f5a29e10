package org.shouwang.notify;

import java.net.URI;
import java.util.List;
import org.shouwang.notify.command.CommandSettings;
import org.shouwang.notify.delivery.DeliverySettings;
import org.shouwang.notify.mail.MailSettings;
import org.shouwang.notify.notice.Language;
import org.shouwang.notify.robot.RobotSettings;
import org.shouwang.notify.setting.Check;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of this service. One that cannot work stops the start.
 *
 * @param publicUrl where people reach the product with a browser; links in pages begin with it
 * @param languages that every page is written in, the first one first
 */
@ConfigurationProperties("shouwang.notify")
public record NotifySettings(
        URI publicUrl,
        @DefaultValue("ZH") List<Language> languages,
        CommandSettings command,
        @DefaultValue DeliverySettings delivery,
        @DefaultValue MailSettings mail,
        @DefaultValue RobotSettings robot) {

    public NotifySettings {
        Check.address(publicUrl, "public-url", "https://shouwang.example.edu.cn");
        Check.that(!languages.isEmpty(), "languages", "must name ZH, EN or both");
        Check.that(
                command != null,
                "command.url",
                "and shouwang.notify.command.secret must be set: there is no page without them");
        languages = List.copyOf(languages);
    }
}
