package org.shouwang.notify;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** A letter as its reader has it before the eyes. */
public record ReceivedLetter(String to, String subject, String text) {

    /**
     * @param raw as it went over the wire
     */
    public static ReceivedLetter opened(String raw) {
        try {
            var letter =
                    new MimeMessage(
                            Session.getInstance(new Properties()),
                            new ByteArrayInputStream(raw.getBytes(StandardCharsets.US_ASCII)));
            BodyPart text = ((MimeMultipart) letter.getContent()).getBodyPart(0);
            return new ReceivedLetter(
                    letter.getAllRecipients()[0].toString(),
                    letter.getSubject(),
                    (String) text.getContent());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("no letter: " + raw, e);
        }
    }
}
