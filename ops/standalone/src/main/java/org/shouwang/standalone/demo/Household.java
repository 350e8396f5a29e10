package org.shouwang.standalone.demo;

import java.util.HashMap;
import java.util.Map;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.response.ResponseFact.Standing;

/** Who is at home, and who of them may be told. */
final class Household {

    private Household() {}

    /** As the school knows it before anything happens. */
    static Map<GuardianId, Standing> of(Pupil pupil) {
        Map<GuardianId, Standing> family = new HashMap<>();
        family.put(pupil.guardian(0), Standing.MAY_BE_TOLD);
        if (pupil.number() % 2 == 0) {
            family.put(
                    pupil.guardian(1),
                    pupil.number() % Pupil.BARRED_EVERY == Pupil.BARRED_FIRST
                            ? Standing.BARRED
                            : Standing.MAY_BE_TOLD);
        }
        return family;
    }

    /** Once the first of them must not be told either. */
    static Map<GuardianId, Standing> withoutTheFirst(Pupil pupil) {
        Map<GuardianId, Standing> family = of(pupil);
        family.put(pupil.guardian(0), Standing.BARRED);
        return family;
    }
}
