package org.shouwang.notify.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import org.shouwang.notify.setting.Check;
import org.shouwang.notify.setting.Secret;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server that pages are handed to.
 *
 * @param host empty: no page goes out by e-mail
 * @param security STARTTLS is demanded, not only tried
 * @param username empty: the server is used without signing in
 * @param from the address that pages come from
 */
public record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("STARTTLS") Security security,
        @DefaultValue("") String username,
        @DefaultValue("") Secret password,
        @DefaultValue("") String from,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout) {

    private static final int MOST_PORT = 65_535;

    /** How the line to the mail server is kept from being read. */
    public enum Security {
        STARTTLS,
        TLS,
        /** For a server on the same machine. */
        NONE
    }

    public MailSettings {
        Check.between(1, port, MOST_PORT, "mail.port");
        Check.positive(connectTimeout, "mail.connect-timeout");
        Check.positive(readTimeout, "mail.read-timeout");
        Check.that(
                username.isEmpty() == password.isEmpty(),
                "mail.username",
                "and shouwang.notify.mail.password belong together: set both or none");
        Check.that(
                security != Security.NONE || username.isEmpty(),
                "mail.security",
                "must be STARTTLS or TLS when there is a password");
        Check.that(
                host.isEmpty() || isAddress(from),
                "mail.from",
                "must be the e-mail address that pages come from");
    }

    boolean configured() {
        return !host.isEmpty();
    }

    static boolean isAddress(String text) {
        try {
            InternetAddress address = new InternetAddress(text, true);
            return text.equals(address.getAddress()) && text.contains("@");
        } catch (AddressException _) {
            return false;
        }
    }
}
