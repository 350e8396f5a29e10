package org.shouwang.notify.notice;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.shouwang.contract.id.AlertId;

/**
 * Puts a notice into words, in the languages that the installation chose, the first one first.
 *
 * @param publicUrl where people reach the product with a browser
 */
public record Wording(URI publicUrl, List<Language> languages) {

    public Wording {
        languages = List.copyOf(languages);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("pages need at least one language");
        }
    }

    /** A notice in one language, line by line. */
    public record Words(
            Language language,
            String subject,
            String title,
            String lead,
            String urgency,
            String code,
            String where,
            String open,
            List<String> reminders) {
        public Words {
            reminders = List.copyOf(reminders);
        }
    }

    /** The page of the alert. Reading it acknowledges nothing. */
    public URI link(AlertId alert) {
        String base = publicUrl.toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + "alerts/" + alert);
    }

    public List<Words> of(Notice notice) {
        List<Words> all = new ArrayList<>();
        for (Language language : languages) {
            all.add(in(language, notice));
        }
        return all;
    }

    private static Words in(Language language, Notice notice) {
        String school =
                notice.school().isPresent()
                        ? notice.school().get().value()
                        : say(language, "notify.unknown-school");
        String urgency = say(language, "notify.danger." + notice.urgency());
        return new Words(
                language,
                say(
                        language,
                        "notify.mail.subject",
                        urgency,
                        school,
                        notice.code(),
                        notice.step(),
                        notice.round()),
                say(language, "notify.robot.title", urgency, school, notice.code()),
                say(language, "notify.mail.lead", school),
                say(language, "notify.urgency", urgency),
                say(language, "notify.code", notice.code()),
                say(language, "notify.where", notice.step(), notice.round()),
                say(language, "notify.open"),
                List.of(
                        say(language, "notify.not-acknowledged"),
                        say(language, "notify.say-the-code")));
    }

    private static String say(Language language, String key, Object... arguments) {
        return Phrase.of(key, arguments).in(language);
    }
}
