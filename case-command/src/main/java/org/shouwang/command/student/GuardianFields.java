package org.shouwang.command.student;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.student.StudentEvent.Relation;
import org.shouwang.web.form.Choice;
import org.shouwang.web.form.Form;
import org.shouwang.web.form.Reading;
import org.shouwang.web.text.Text;

/** What a form says of a guardian. Each reading notes in the form what is wrong with its field. */
record GuardianFields(Form form) {

    private static final int NAME = 60;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{5,15}");

    Confidential name(String field) {
        return Confidential.of(Reading.of(form).required(field, NAME));
    }

    Optional<Relation> relation() {
        return Reading.of(form).choice("relation", Relation.class);
    }

    /** Digits, as a telephone of China dials them; nothing typed is no number. */
    Optional<Confidential> phone(String field) {
        String digits =
                Normalizer.normalize(form.value(field), Normalizer.Form.NFKC)
                        .replaceAll("[\\s()-]", "")
                        .replaceFirst("^((\\+|00)86|86(?=1[3-9]\\d{9}$))", "");
        if (!digits.isEmpty() && !PHONE.matcher(digits).matches()) {
            form.wrong(field, Text.of("people.contact.wrong.PHONE"));
        }
        return Confidential.ofOptional(digits);
    }

    /** An empty field takes no number away: that it is none any more is ticked. */
    Optional<Confidential> newPhone() {
        Optional<Confidential> phone = phone("newPhone");
        boolean none = form.chosen("noPhone", "true");
        if (form.ok() && phone.isEmpty() != none) {
            form.wrong("newPhone", Text.of("people.guardian.phone.none.wrong"));
        }
        return phone;
    }

    static List<Choice> relations() {
        return Arrays.stream(Relation.values())
                .map(r -> Choice.of(r.name(), Text.of("people.relation." + r)))
                .toList();
    }
}
