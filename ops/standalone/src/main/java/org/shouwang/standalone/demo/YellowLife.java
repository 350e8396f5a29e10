package org.shouwang.standalone.demo;

import static java.time.Duration.ofMinutes;

import java.time.Instant;
import org.shouwang.contract.response.ResponseFact.Custodian;
import org.shouwang.contract.response.ResponseFact.ReferralKind;
import org.shouwang.contract.response.ResponseFact.Signature;

/** Somebody is not well, and is seen until that has passed; sometimes it gets worse. */
final class YellowLife {

    private final CaseStory story;
    private final Weeks weeks;
    private final Steering steering;

    YellowLife(CaseStory story) {
        this.story = story;
        this.weeks = new Weeks(story);
        this.steering = new Steering(story);
    }

    void tell(int which) {
        firstDay(which);
        if (which < 2) {
            weeks.missed(6);
        }
        weeks.followUps(8, 3);
        weeks.review(25);
        if (which > 1) {
            steering.endNotYet(Hours.at(weeks.by(25), 17, 45));
        }
        steering.end(Hours.at(weeks.after(26), 14, 30));
        if (which % 2 != 0) {
            steering.closeFile(Hours.at(weeks.after(31), 16, 45));
        }
    }

    /** Cut off by today in the middle. */
    void tellUntilNow(int which) {
        firstDay(which);
        weeks.followUps(12, 3);
        weeks.review(27);
    }

    /** It could end, and a second person has to agree. */
    void tellUntilOneMustAgree(int which) {
        firstDay(which);
        weeks.followUps(7, 3);
        steering.proposeEnding(Hours.at(weeks.afterTheLast(), 10, 20));
    }

    private void firstDay(int which) {
        story.start("yellow");
        var hour = new FirstHour(story);
        if (which % 2 == 0) {
            hour.ask(Sheets.GAD_WORRIED);
        } else {
            hour.talk(29, false);
        }
        hour.safeToTell();
        hour.callHome();
        if (which == 1) {
            steering.corrected(Hours.at(weeks.after(1), 11, 15));
        }
    }

    void tellOfWorse(int which) {
        firstDay(2);
        Instant worse = weeks.worse(4).plus(ofMinutes(25));
        steering.raise(worse, "orange");
        var hour = new FirstHour(story, worse);
        hour.secure();
        hour.ask(Sheets.PHQ_GRAVE);
        hour.talk(48, true);
        hour.callHome();
        var family = new Family(story, worse);
        family.comes(which == 0 ? Signature.REFUSED : Signature.SIGNED, Custodian.GUARDIAN);
        var next = new NextDay(story, worse);
        next.plan(true, family.meeting());
        next.brief();
        next.peers();
        Referral.at(
                story,
                Hours.at(weeks.after(6), 9, 35),
                ReferralKind.OUT_PATIENT,
                which == 0 ? Referral.Way.ASKED : Referral.Way.ACCEPTED);
        weeks.comeBack(6, false);
        weeks.followUps(4, 3);
    }
}
