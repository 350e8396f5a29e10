package org.shouwang.command.student;

import java.util.Map;
import java.util.Optional;
import org.shouwang.command.roster.SchoolNumber;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.student.StudentEvent.Boarding;
import org.shouwang.web.form.Form;
import org.shouwang.web.form.Reading;
import org.shouwang.web.text.Text;

/** What a form says of a student. Each reading notes in the form what is wrong with its field. */
record StudentFields(Form form) {

    static final int NAME = 60;
    private static final int DORMITORY = 60;

    Confidential name() {
        return Confidential.of(Reading.of(form).required("name", NAME));
    }

    /** The number in the form in which it is kept. */
    Optional<String> number(String field) {
        String typed = Reading.of(form).required(field, SchoolNumber.LONGEST);
        Optional<String> number = SchoolNumber.read(typed);
        if (number.isEmpty()) {
            form.wrong(field, Text.of("people.student.number.wrong"));
        }
        return form.faulty(field) ? Optional.empty() : number;
    }

    /**
     * @param known the classes of the school
     */
    Optional<ClassId> schoolClass(String field, Map<ClassId, String> known) {
        Optional<ClassId> chosen =
                known.keySet().stream()
                        .filter(one -> one.toString().equals(form.value(field)))
                        .findFirst();
        if (chosen.isEmpty()) {
            form.wrong(field, Text.of("web.fault.choose"));
        }
        return chosen;
    }

    Optional<Boarding> boarding() {
        return Reading.of(form).choice("boarding", Boarding.class);
    }

    /** Also for who lives at home: there may be a bed for the noon. */
    Optional<Confidential> dormitory() {
        return Reading.of(form).text("dormitory", DORMITORY).map(Confidential::of);
    }
}
