package org.shouwang.standalone;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.shouwang.notify.FakeRobot;
import org.shouwang.notify.SmtpScript;

/** The school's mail server and chat robot, and what they were really handed. */
final class Post implements AutoCloseable {

    private final SmtpScript mail = new SmtpScript();
    private final FakeRobot robot = new FakeRobot();

    /** A letter as its reader has it before the eyes. */
    record Letter(String to, String subject, String text) {}

    Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("shouwang.notify.mail.host", "localhost");
        settings.put("shouwang.notify.mail.port", Integer.toString(mail.port()));
        settings.put("shouwang.notify.mail.security", "NONE");
        settings.put("shouwang.notify.mail.from", "watch@school.example");
        settings.put("shouwang.notify.robot.webhook", robot.webhook().toString());
        settings.put("shouwang.notify.robot.per-minute", "1000");
        settings.put("shouwang.notify.delivery.poll", "100ms");
        return settings;
    }

    /** From now on the mail server answers so. */
    void mailServerSays(Map<String, String> answers) {
        mail.answer(answers);
    }

    List<Letter> letters() {
        return mail.letters().stream().map(Post::opened).toList();
    }

    List<Letter> lettersTo(String address, String about) {
        return letters().stream()
                .filter(letter -> letter.to().equals(address))
                .filter(letter -> letter.text().contains(about))
                .toList();
    }

    /** What the robot said into the group. */
    List<String> said() {
        return robot.messages().stream()
                .map(message -> message.at("/text/content").asString())
                .toList();
    }

    /** Everything that left the house: as it went over the wire, and as it is read. */
    String everything() {
        return String.join(
                "\n",
                Stream.of(
                                mail.letters().stream(),
                                letters().stream().map(Letter::toString),
                                robot.messages().stream().map(Object::toString))
                        .flatMap(all -> all)
                        .toList());
    }

    private static Letter opened(String raw) {
        try {
            var letter =
                    new MimeMessage(
                            Session.getInstance(new Properties()),
                            new ByteArrayInputStream(raw.getBytes(StandardCharsets.US_ASCII)));
            BodyPart text = ((MimeMultipart) letter.getContent()).getBodyPart(0);
            return new Letter(
                    letter.getAllRecipients()[0].toString(),
                    letter.getSubject(),
                    (String) text.getContent());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("no letter: " + raw, e);
        }
    }

    @Override
    public void close() {
        mail.close();
        robot.close();
    }
}
