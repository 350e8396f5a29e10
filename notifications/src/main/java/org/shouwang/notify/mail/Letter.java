package org.shouwang.notify.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.shouwang.notify.channel.Parcel;
import org.shouwang.notify.notice.Notice;
import org.shouwang.notify.notice.Wording;
import org.shouwang.notify.notice.Wording.Words;
import org.springframework.web.util.HtmlUtils;

/** A notice as an e-mail, in plain text and in HTML. Nothing in it is loaded from elsewhere. */
record Letter(Wording wording, String from) {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    MimeMessage write(Session session, Parcel parcel, List<String> addresses)
            throws MessagingException {
        Notice notice = parcel.notice();
        List<Words> words = wording.of(notice);
        URI link = wording.link(notice.alert());
        MimeMessage message = new Keyed(session, parcel.key(), domain());
        message.setFrom(new InternetAddress(from));
        for (String address : addresses) {
            message.addRecipient(RecipientType.TO, new InternetAddress(address));
        }
        message.setSubject(words.getFirst().subject(), UTF_8);
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no out-of-office replies
        message.setHeader("Importance", "high");
        message.setHeader("X-Priority", "1");
        message.setContent(body(words, link));
        message.saveChanges();
        return message;
    }

    private static MimeMultipart body(List<Words> words, URI link) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(text(words, link), UTF_8, "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(html(words, link), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    private static String text(List<Words> words, URI link) {
        StringBuilder text = new StringBuilder();
        for (Words said : words) {
            text.append(text.isEmpty() ? "" : "\n\n")
                    .append(said.lead())
                    .append("\n\n")
                    .append(String.join("\n", said.urgency(), said.code(), said.where()))
                    .append("\n\n")
                    .append(said.open())
                    .append("\n")
                    .append(link)
                    .append("\n\n")
                    .append(String.join("\n", said.reminders()))
                    .append("\n");
        }
        return text.toString();
    }

    private static String html(List<Words> words, URI link) {
        StringBuilder sections = new StringBuilder();
        for (Words said : words) {
            sections.append(
                    """
                    <div lang="%s" style="margin:0 0 24px">
                    <p style="font-size:20px;font-weight:700;margin:0 0 12px">%s</p>
                    <p style="margin:0 0 16px">%s<br>%s<br>%s</p>
                    <p style="margin:0 0 16px"><a href="%s" style="display:inline-block;\
                    padding:12px 20px;background:#1d4f91;color:#ffffff;border-radius:6px;\
                    text-decoration:none;font-weight:700">%s</a></p>
                    <p style="margin:0;color:#555555;font-size:14px">%s</p>
                    </div>
                    """
                            .formatted(
                                    said.language().tag(),
                                    safe(said.lead()),
                                    safe(said.urgency()),
                                    safe(said.code()),
                                    safe(said.where()),
                                    safe(link.toString()),
                                    safe(said.open()),
                                    safe(String.join(" ", said.reminders()))));
        }
        return """
        <!doctype html>
        <html><head><meta charset="utf-8"></head>
        <body style="font-family:sans-serif;font-size:16px;line-height:1.7;color:#1a1a1a">
        %s</body></html>
        """
                .formatted(sections);
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text, UTF_8);
    }

    private String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }

    /** Keeps its id however often it is written, so that a mailbox shows a repetition once. */
    private static final class Keyed extends MimeMessage {
        private final String id;

        Keyed(Session session, String key, String domain) {
            super(session);
            this.id = "<" + key + "@" + domain + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
