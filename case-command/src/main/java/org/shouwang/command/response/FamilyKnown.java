package org.shouwang.command.response;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouwang.command.directory.Student;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.response.ResponseCourse.GuardianStands;
import org.shouwang.contract.response.ResponseFact.Standing;

/**
 * Whether each guardian may be told: as the student's record has it, and as a response knows it. A
 * step falls away only by what somebody said of the very guardian, not by a name that was typed.
 */
final class FamilyKnown {

    private FamilyKnown() {}

    static Map<GuardianId, Standing> of(Student student) {
        return student.guardians().stream()
                .collect(
                        Collectors.toMap(
                                Student.Guardian::id,
                                guardian ->
                                        guardian.barred() && !guardian.carried()
                                                ? Standing.BARRED
                                                : Standing.MAY_BE_TOLD));
    }

    static Map<GuardianId, Standing> to(List<LoggedEvent> response) {
        Map<GuardianId, Standing> known = new HashMap<>();
        for (LoggedEvent logged : response) {
            if (logged.event() instanceof GuardianStands e) {
                known.put(e.guardian(), e.standing());
            }
        }
        return known;
    }
}
