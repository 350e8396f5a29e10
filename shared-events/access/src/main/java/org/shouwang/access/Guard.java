package org.shouwang.access;

/** What is asked besides role and relation. */
public enum Guard {
    /**
     * Nothing may stand between an adult and a child: whoever ever had a role in the school may,
     * even when the role has ended or nobody has vouched for the person yet, and in spite of a
     * conflict of interest.
     */
    RESCUE(
            "also after the role has ended, and before somebody vouched for a newcomer",
            "职务结束后、身份核实之前仍可"),
    /** Nothing more. A conflict of interest does not matter. */
    OPEN("nothing more", "无其他条件"),
    /** No conflict of interest with the student. */
    CARE("no conflict of interest", "无利益冲突"),
    /**
     * No conflict of interest, and an access approval for the role that stands now. Who acts for
     * the student at this moment reads without one too, and that is marked.
     */
    FILE("no conflict of interest; access approval", "无利益冲突；须有查阅批准"),
    /** No conflict of interest, and not the person who proposed it, in whatever role. */
    SECOND("no conflict of interest; a second person", "无利益冲突；须为另一人");

    private final String english;
    private final String chinese;

    Guard(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    public String english() {
        return english;
    }

    public String chinese() {
        return chinese;
    }
}
