package org.shouwang.command.staff.decision;

import org.shouwang.command.Refusal;

/** Why something about a member of staff is not so. */
public enum StaffRefusal implements Refusal {
    NO_SUCH_STAFF,
    NO_SUCH_CONTACT,
    CONTACT_ID_IS_TAKEN,
    /** Who declared a conflict does not lift it; somebody else judges. */
    CONFLICT_IS_LIFTED_BY_SOMEBODY_ELSE,
    NOBODY_VOUCHES_FOR_ONESELF,
    /** Who had the link could be the one who used it. */
    WHO_GAVE_THE_LINK_DOES_NOT_VOUCH,
    /** Everybody after the first colleague waits for somebody to vouch. */
    THE_FIRST_COLLEAGUE_IS_IN
}
