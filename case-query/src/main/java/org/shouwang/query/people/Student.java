package org.shouwang.query.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.student.StudentEvent.Relation;

/**
 * A student as staff see one.
 *
 * @param name empty when it was erased
 * @param classLabel empty text when the class is not known
 */
public record Student(
        UUID id,
        Optional<String> name,
        Optional<String> number,
        String classLabel,
        boolean boarding,
        Optional<String> dormitory,
        List<Guardian> guardians) {

    private static final int NUMBER_END = 4;

    public Student {
        guardians = List.copyOf(guardians);
    }

    /** Whether another student has the same name and is of the same class. */
    public boolean isNamesakeOf(Student other) {
        return !id.equals(other.id)
                && name.isPresent()
                && name.equals(other.name)
                && classLabel.equals(other.classLabel);
    }

    /** How the number ends: enough to tell two of one name apart. */
    public Optional<String> numberEnd() {
        return number.map(n -> n.substring(Math.max(0, n.length() - NUMBER_END)));
    }

    /**
     * @param phone empty for one who must not be told: a number that must not be called is shown to
     *     nobody, whoever else answers it
     * @param barred must not be told
     * @param shared has the number of one who must not be told
     */
    public record Guardian(
            UUID id,
            Relation relation,
            Optional<String> name,
            Optional<String> phone,
            boolean barred,
            boolean shared) {

        Guardian(
                UUID id,
                Relation relation,
                Optional<String> name,
                Optional<String> phone,
                boolean barred) {
            this(id, relation, name, phone, barred, false);
        }
    }
}
