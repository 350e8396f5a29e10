package org.shouwang.standalone;

/** What the demo's term never does, or never leaves half done: done here by the forms. */
final class HalfDone {

    private final Running running;

    HalfDone(Running running) {
        this.running = running;
    }

    void happens() {
        var crisis = new Crisis(running);
        crisis.begun("NOW", "red");
        aWaiverWaitsForASecondPerson(crisis);
        somebodyIsTooNear(crisis);
        twoRecordsAreOneStudent(crisis);
    }

    private static void aWaiverWaitsForASecondPerson(Crisis crisis) {
        crisis.told()
                .acts(
                        "zuzhang",
                        "waive",
                        "step",
                        "refer",
                        "code",
                        "already-in-care",
                        "until",
                        crisis.running().day(3),
                        "reason",
                        "已在就诊");
    }

    private static void somebodyIsTooNear(Crisis crisis) {
        String path = "/do/students/" + crisis.student().id() + "/conflict";
        crisis.told().does("banzhu4", path, "reason", "是亲戚");
    }

    private void twoRecordsAreOneStudent(Crisis crisis) {
        Newcomer twin = Newcomer.enrol(running, Crisis.SCHOOL, Crisis.FIRST_CLASS);
        crisis.told()
                .does(
                        "guanli",
                        "/do/students/" + twin.id() + "/merge",
                        "other",
                        "T" + crisis.student().phone(),
                        "sure",
                        crisis.student().id().toString());
    }
}
