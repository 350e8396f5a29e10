package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shouwang.command.signin.Accounts;
import org.shouwang.contract.id.StaffId;

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
        somebodyComesByALinkAndWaits();
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

    private void somebodyComesByALinkAndWaits() {
        StaffId colleague = running.bean(Accounts.class).byLogin("banzhu3").orElseThrow().staff();
        String shown = running.as("guanli").post("/do/staff/" + colleague + "/link").body();
        Matcher link = Pattern.compile("/signin/link\\?key=[^<\\s]+").matcher(shown);
        assertThat(link.find()).isTrue();
        running.stranger().signInBy(link.group());
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
