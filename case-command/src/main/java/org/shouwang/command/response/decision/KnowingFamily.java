package org.shouwang.command.response.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.response.ResponseCourse.GuardianStands;
import org.shouwang.contract.response.ResponseEvent;
import org.shouwang.contract.response.ResponseFact.Standing;

/** Keeping what the plan knows of the student's guardians in line with the student's record. */
final class KnowingFamily {

    private KnowingFamily() {}

    /** What is news; those who may be told come first, so that nobody is given up in between. */
    static List<ResponseEvent> news(
            Map<GuardianId, Standing> family, Map<GuardianId, Standing> known) {
        return family.entrySet().stream()
                .filter(guardian -> guardian.getValue() != known.get(guardian.getKey()))
                .sorted(
                        Map.Entry.<GuardianId, Standing>comparingByValue()
                                .thenComparing(
                                        guardian -> guardian.getKey().value(),
                                        Comparator.naturalOrder()))
                .<ResponseEvent>map(
                        guardian -> new GuardianStands(guardian.getKey(), guardian.getValue()))
                .toList();
    }
}
