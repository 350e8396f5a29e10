package org.shouwang.command.student;

import java.util.List;
import java.util.Optional;
import org.shouwang.command.Refusal;
import org.shouwang.command.store.UniqueRule;
import org.shouwang.command.store.UniqueRules;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Event;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.student.StudentEvent;
import org.shouwang.log.keys.BlindIndex;

/**
 * Within a school a number belongs to one student, also after that student has left: whoever comes
 * back is known again. The rule keeps a keyed hash of the number.
 */
final class StudentNumbers implements UniqueRules {

    /** Why a number is not taken. */
    enum Taken implements Refusal {
        NUMBER_IS_TAKEN
    }

    static final String RULE = "student_number";

    private static final UniqueRule NUMBER = new UniqueRule(RULE, Taken.NUMBER_IS_TAKEN);

    private final BlindIndex index;

    StudentNumbers(BlindIndex index) {
        this.index = index;
    }

    @Override
    public List<UniqueRule.Change> changes(StreamId stream, Event event) {
        return event instanceof StudentEvent.Enrolled e
                ? changes(stream, event, e.school())
                : List.of();
    }

    @Override
    public List<UniqueRule.Change> changes(StreamId stream, Event event, SchoolId school) {
        return switch (event) {
            case StudentEvent.Enrolled e -> claimed(stream, e.number(), e.school());
            case StudentEvent.IdentityCorrected e -> claimed(stream, e.number(), school);
            case StudentEvent.MergedInto _ -> List.of(NUMBER.releasedBy(stream));
            default -> List.of();
        };
    }

    private List<UniqueRule.Change> claimed(StreamId stream, Confidential number, SchoolId school) {
        Optional<UniqueRule.Change> claim =
                number.reveal()
                        .map(NumberHolders::normal)
                        .map(n -> index.full(school, BlindIndex.Purpose.SCHOOL_NUMBER, n))
                        .map(key -> NUMBER.claimedBy(stream, key));
        return claim.map(c -> List.of(NUMBER.releasedBy(stream), c)).orElse(List.of());
    }
}
