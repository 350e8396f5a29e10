package org.shouwang.standalone.demo;

import static java.time.Duration.ofMinutes;

import java.time.Instant;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.response.ResponseFact.Custodian;
import org.shouwang.contract.response.ResponseFact.ReferralKind;
import org.shouwang.contract.response.ResponseFact.Signature;

/** A life was in danger: a night, a hospital, a way back, and the long watch until the end. */
final class RedLife {

    private final CaseStory story;
    private final Weeks weeks;
    private final Steering steering;

    RedLife(CaseStory story) {
        this.story = story;
        this.weeks = new Weeks(story);
        this.steering = new Steering(story);
    }

    /**
     * @param inTime whether the bureau had its letter within a day
     */
    void tell(int which, boolean inTime) {
        firstDays(which, inTime);
        toOrange();
        weeks.followUps(4, 4);
        if (which > 0) {
            steering.lowerNotYet(Hours.at(weeks.by(25), 17, 45), "yellow");
        }
        toYellow();
        weeks.followUps(7, 1);
        weeks.followUps(9, 3);
        weeks.review(39);
        steering.end(Hours.at(weeks.after(60), 10, 15));
        steering.closeFile(Hours.at(weeks.after(66), 16, 40));
        weeks.lookBack(70);
    }

    /** Only days ago; of some in hospital it is asked whether they need be seen there. */
    void tellOfNow(int which) {
        tell(which, true);
        if (which % 2 == 0) {
            steering.waive(
                    story.started().plus(ofMinutes(140)),
                    Cast.LEAD,
                    "follow-up",
                    "in-hospital-care",
                    6,
                    "示例：留院观察期间由病房照看，学校每天和主管医生通一次电话。");
        }
    }

    /** Cut off by today in the middle. */
    void tellUntilNow(int which) {
        firstDays(which, true);
        boolean reviewed = which != 0;
        if (reviewed) {
            toOrange();
        } else {
            lowered();
        }
        weeks.followUps(4, 4);
        switch (which) {
            case 2 -> againInTheEvening();
            case 3 -> {
                sheets();
                steering.proposeLowering(Hours.at(weeks.by(28), 15, 40), "yellow");
            }
            default -> toYellow();
        }
        weeks.followUps(7, 1);
    }

    private void firstDays(int which, boolean inTime) {
        story.start("red");
        Instant origin = story.origin();
        var hour = new FirstHour(story);
        hour.secure();
        hour.ask(Sheets.ASQ_ACUTE);
        hour.safeToTell();
        hour.callHome();
        var family = new Family(story, origin);
        family.comes(
                which % 3 == 0 ? Signature.REFUSED : Signature.SIGNED,
                which % 2 == 0 ? Custodian.HOSPITAL : Custodian.GUARDIAN);
        Referral.at(
                story,
                family.meeting().plus(ofMinutes(17)),
                ReferralKind.EMERGENCY_DEPARTMENT,
                which == 1 ? Referral.Way.NO_SHOW_FIRST : Referral.Way.ATTENDED);
        var next = new NextDay(story, origin);
        next.tellTheBureau(inTime);
        next.plan(true, family.meeting());
        next.brief();
        next.lookAfterStaff();
        next.peers();
        if (which % 2 == 1) {
            next.noteWrittenLater();
        }
        weeks.comeBack(3, which % 2 == 1);
        weeks.daily(8);
        weeks.review(7);
    }

    private void toOrange() {
        lowered();
        weeks.review(13);
    }

    private void lowered() {
        weeks.assessAgain(8, Sheets.ASQ_THOUGHTS);
        steering.lower(Hours.at(weeks.after(9), 10, 5 + story.number()), "orange");
    }

    private void toYellow() {
        sheets();
        steering.lower(Hours.at(weeks.after(26), 10, 20 + story.number()), "yellow");
    }

    private void sheets() {
        weeks.assessAgain(25, Sheets.ASQ_CALM);
        weeks.review(25);
    }

    /** A room-mate is worried anew, and the response takes it in. */
    private void againInTheEvening() {
        Instant at = Hours.at(weeks.by(17), 19, 42);
        story.again(Danger.NEEDS_ATTENTION, at);
        var hour = new FirstHour(story, at);
        hour.talk(31, false);
        hour.safeToTell();
        hour.callHome();
    }
}
