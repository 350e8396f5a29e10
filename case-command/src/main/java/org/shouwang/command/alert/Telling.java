package org.shouwang.command.alert;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.shouwang.command.form.Plausible;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.alert.AlertEvent.Company;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.alert.AlertEvent.Presence;
import org.shouwang.contract.alert.AlertEvent.Subject;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.id.SubjectId;
import org.shouwang.web.form.Form;
import org.shouwang.web.form.Narrow;

/**
 * What an adult tells when raising an alert. Everything can be read in some way: an answer that is
 * missing counts as not sure, and words that are no answer are kept as words. Nothing is shortened.
 */
record Telling(
        List<Subject> subjects,
        Danger danger,
        Confidential account,
        Optional<Confidential> place,
        Company company,
        Occurred occurred) {

    static final String STUDENT = "student";
    static final String WHO = "who";
    static final String DANGER = "danger";
    static final String ACCOUNT = "account";
    static final String PLACE = "place";
    static final String PRESENCE = "presence";
    static final String ADULT = "adult";
    static final String WHEN = "when";
    static final String PHOTO = "photo";

    /** In the order of the page. */
    static final List<String> FIELDS =
            List.of(STUDENT, WHO, DANGER, ACCOUNT, PRESENCE, ADULT, PLACE, WHEN);

    Telling {
        subjects = List.copyOf(subjects);
    }

    /** Whether nothing at all was said: the one thing that is asked for again. */
    static boolean isBlank(Form form) {
        return FIELDS.stream().flatMap(f -> form.values(f).stream()).allMatch(String::isBlank);
    }

    /**
     * @param isStudent whether such a student is in the school
     */
    static Telling of(Form form, ZoneId zone, Instant now, Predicate<StudentId> isStudent) {
        Optional<Instant> when = when(form.value(WHEN), zone, now);
        boolean unreadable = when.isEmpty() && !form.value(WHEN).isBlank();
        String account =
                unreadable ? words(form, ACCOUNT) + "\n" + form.value(WHEN) : words(form, ACCOUNT);
        return new Telling(
                subjects(form, isStudent),
                constant(Danger.values(), form.value(DANGER)).orElse(Danger.NOT_SURE),
                Confidential.of(account),
                Confidential.ofOptional(words(form, PLACE)),
                company(form),
                Occurred.exactly(when.orElse(now)));
    }

    /** All that was said in a field: who sends it twice says both. */
    private static String words(Form form, String field) {
        List<String> said = form.values(field);
        return said.size() == 1
                ? said.getFirst()
                : said.stream()
                        .filter(word -> !word.isBlank())
                        .distinct()
                        .collect(Collectors.joining("\n"));
    }

    private static Company company(Form form) {
        Optional<Confidential> adult = Confidential.ofOptional(words(form, ADULT));
        Presence unsaid = adult.isPresent() ? Presence.ADULT : Presence.UNKNOWN;
        return new Company(constant(Presence.values(), form.value(PRESENCE)).orElse(unsaid), adult);
    }

    /** Those picked, and whoever is described; somebody nobody named when neither. */
    private static List<Subject> subjects(Form form, Predicate<StudentId> isStudent) {
        List<Subject> subjects = new ArrayList<>();
        Set<String> picked = new LinkedHashSet<>(form.values(STUDENT));
        for (String one : picked) {
            Optional<StudentId> student = student(one).filter(isStudent);
            if (!one.isBlank()) {
                subjects.add(
                        new Subject(
                                id(form, one),
                                student,
                                student.isPresent()
                                        ? Optional.empty()
                                        : Optional.of(Confidential.of(one))));
            }
        }
        String described = words(form, WHO);
        if (!described.isBlank() || subjects.isEmpty()) {
            subjects.add(
                    new Subject(
                            id(form, described),
                            Optional.empty(),
                            Optional.of(Confidential.of(described))));
        }
        return subjects;
    }

    private static Optional<StudentId> student(String typed) {
        try {
            return Optional.of(StudentId.of(typed.strip()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The same for the same form, so that sending it again says the same. */
    private static SubjectId id(Form form, String said) {
        byte[] name =
                ("shouwang-subject/1|" + form.commandId() + "|" + said)
                        .getBytes(StandardCharsets.UTF_8);
        return new SubjectId(UUID.nameUUIDFromBytes(name));
    }

    private static Optional<Instant> when(String typed, ZoneId zone, Instant now) {
        try {
            String text = Narrow.of(typed).replace(' ', 'T');
            Instant at =
                    text.endsWith("Z")
                            ? Instant.parse(text)
                            : LocalDateTime.parse(text).atZone(zone).toInstant();
            return Optional.of(at)
                    .filter(Plausible::is)
                    .map(plausible -> plausible.isAfter(now) ? now : plausible);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    static <E extends Enum<E>> Optional<E> constant(E[] constants, String typed) {
        return Arrays.stream(constants).filter(c -> c.name().equals(typed)).findFirst();
    }
}
