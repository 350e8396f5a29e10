package org.shouwang.standalone;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shouwang.notify.FakeRobot;
import org.shouwang.notify.ReceivedLetter;
import org.shouwang.notify.SmtpScript;

/** The school's mail server and chat robot, and what they were really handed. */
final class Post implements AutoCloseable {

    private final SmtpScript mail = new SmtpScript();
    private final FakeRobot robot = new FakeRobot();

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

    List<ReceivedLetter> letters() {
        return mail.letters().stream().map(ReceivedLetter::opened).toList();
    }

    List<ReceivedLetter> lettersTo(String address, String about) {
        return letters().stream()
                .filter(letter -> letter.to().equals(address))
                .filter(letter -> letter.text().contains(about))
                .toList();
    }

    /** What the robot said into the group. */
    List<String> said() {
        return robot.said();
    }

    /** Everything that left the house: as it went over the wire, and as it is read. */
    String everything() {
        return String.join(
                "\n",
                Stream.of(
                                mail.letters().stream(),
                                letters().stream().map(ReceivedLetter::toString),
                                robot.raw().stream())
                        .flatMap(all -> all)
                        .toList());
    }

    @Override
    public void close() {
        mail.close();
        robot.close();
    }
}
