package org.shouwang.command.directory;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/**
 * How a list of students is read by eye: class by class, and in each by name, Chinese ones by their
 * sound. Names are encrypted at rest, so no database can sort them.
 */
final class RollOrder implements Comparator<Student> {

    private final Collator collator = Collator.getInstance(Locale.SIMPLIFIED_CHINESE);

    private final Comparator<Student> order =
            Comparator.comparing(Student::classLabel, collator)
                    .thenComparing(Student::schoolClass, Comparator.comparing(c -> c.value()))
                    .thenComparing(student -> student.name().orElse(""), collator)
                    .thenComparing(Student::id, Comparator.comparing(id -> id.value()));

    @Override
    public int compare(Student one, Student other) {
        return order.compare(one, other);
    }
}
