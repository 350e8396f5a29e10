package org.shouwang.notify.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.shouwang.notify.channel.Sent;

/** Hands messages over to the mail server, each over a connection of its own. */
final class MailServer {

    private final MailSettings settings;
    private final Session session;

    MailServer(MailSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
    }

    interface Writing {
        MimeMessage in(Session session) throws MessagingException;
    }

    Sent send(Writing writing) {
        try {
            MimeMessage message = writing.in(session);
            Transport transport = session.getTransport("smtp");
            try {
                connect(transport);
                transport.sendMessage(message, message.getAllRecipients());
                return new Sent.Delivered();
            } finally {
                close(transport);
            }
        } catch (MessagingException e) {
            return MailTrouble.of(e);
        }
    }

    private void connect(Transport transport) throws MessagingException {
        if (settings.username().isEmpty()) {
            transport.connect();
        } else {
            transport.connect(settings.username(), settings.password().reveal());
        }
    }

    /** Once the server has taken a message, a rude goodbye does not make it unsent. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException _) {
            // The connection is gone either way.
        }
    }

    private static Properties properties(MailSettings settings) {
        Properties properties = new Properties();
        set(properties, "mail.smtp.host", settings.host());
        set(properties, "mail.smtp.port", settings.port());
        set(properties, "mail.smtp.auth", !settings.username().isEmpty());
        set(
                properties,
                "mail.smtp.starttls.required",
                settings.security() == MailSettings.Security.STARTTLS);
        set(
                properties,
                "mail.smtp.starttls.enable",
                settings.security() == MailSettings.Security.STARTTLS);
        set(properties, "mail.smtp.ssl.enable", settings.security() == MailSettings.Security.TLS);
        set(properties, "mail.smtp.ssl.checkserveridentity", true);
        set(properties, "mail.smtp.connectiontimeout", settings.connectTimeout().toMillis());
        set(properties, "mail.smtp.timeout", settings.readTimeout().toMillis());
        set(properties, "mail.smtp.writetimeout", settings.readTimeout().toMillis());
        set(properties, "mail.smtp.sendpartial", true); // one bad address must not stop the others
        set(properties, "mail.smtp.quitwait", false);
        return properties;
    }

    private static void set(Properties properties, String name, Object value) {
        properties.setProperty(name, value.toString());
    }
}
