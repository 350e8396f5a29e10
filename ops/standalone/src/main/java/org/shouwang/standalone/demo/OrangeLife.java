package org.shouwang.standalone.demo;

import static java.time.Duration.ofMinutes;

import java.time.Instant;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.response.ResponseFact.Custodian;
import org.shouwang.contract.response.ResponseFact.ReferralKind;
import org.shouwang.contract.response.ResponseFact.Signature;

/** Thoughts of ending it, and nothing done yet; or a home that is the danger, or is not there. */
final class OrangeLife {

    private static final int ONCE = 1;

    private final CaseStory story;
    private final Weeks weeks;
    private final Steering steering;

    OrangeLife(CaseStory story) {
        this.story = story;
        this.weeks = new Weeks(story);
        this.steering = new Steering(story);
    }

    void tell(int which, boolean closed) {
        firstDays(which, true);
        switch (which) {
            case 1 -> new NextDay(story, story.origin()).peersLate();
            case 3 -> new NextDay(story, story.origin()).peersWrittenLater();
            default -> new NextDay(story, story.origin()).peers();
        }
        if (which != 2) {
            steering.waiveInVain(
                    Hours.at(weeks.after(1), 8, 40),
                    "refer",
                    "guardian-declined",
                    "示例：家长暂时不同意去医院，想先在校内谈几次。",
                    "示例：还是要去，请班主任陪家长再谈一次。");
        }
        referred(which % 3 == 0 ? Referral.Way.NO_SHOW_FIRST : Referral.Way.DECLINED_FIRST);
        if (which == 2 && closed) {
            againInTheEvening();
        }
        if (which == 1) {
            weeks.missed(3);
        }
        if (which % 4 == 0) {
            weeks.worse(3);
        }
        weeks.followUps(4, 4);
        twoWeeksWentWell();
        steering.lower(Hours.at(weeks.after(16), 10, 15 + story.number()), "yellow");
        weeks.followUps(6, ONCE);
        weeks.review(26);
        weeks.followUps(7, 3);
        steering.end(Hours.at(weeks.after(44), 10, 25));
        if (closed && which != 4) {
            steering.closeFile(Hours.at(weeks.after(50), 16, 10));
        }
    }

    private void twoWeeksWentWell() {
        weeks.review(13);
        weeks.assessAgain(15, Sheets.PHQ_LOW);
    }

    void tellUntilOneMustAgree() {
        firstDays(ONCE);
        new NextDay(story, story.origin()).peers();
        referred(Referral.Way.ATTENDED);
        weeks.followUps(4, 4);
        twoWeeksWentWell();
        steering.proposeLowering(Hours.at(weeks.by(18), 17, 50), "yellow");
        weeks.followUps(6, ONCE);
    }

    /** Cut off by today in the middle. */
    void tellUntilNow(int which) {
        firstDays(which);
        var next = new NextDay(story, story.origin());
        switch (which) {
            case 0 -> {
                steering.waive(
                        story.started().plus(ofMinutes(100)),
                        Cast.LEAD,
                        "peers-check",
                        "no-peers-involved",
                        60,
                        "示例：当时只有值班教师在场，没有同学看到或听说。");
                askedForHelp();
            }
            case 1 -> {
                next.peers();
                steering.waiveByTwo(
                        story.started().plus(ofMinutes(60)),
                        "refer",
                        "already-in-care",
                        90,
                        "示例：学生两个月前起就在市里的心理门诊定期就诊，已和主治医生通过电话。");
            }
            case 2 -> {
                steering.waive(
                        story.started().plus(ofMinutes(110)),
                        Cast.LEAD,
                        "peers-check",
                        "no-peers-involved",
                        60,
                        "示例：走读生，事情发生在放学路上，没有同学在场。");
                askedForHelp();
            }
            default -> {
                next.peers();
                steering.waive(
                        Hours.at(weeks.after(5), 9, 40),
                        Cast.LEAD,
                        "refer",
                        "guardian-declined",
                        30,
                        "示例：家长两次表示先不去医院，愿意每周来校面谈。");
            }
        }
        weeks.followUps(4, 4);
        weeks.review(13);
    }

    private void firstDays(int which) {
        firstDays(which, false);
    }

    /**
     * @param settled whether what was entered twice has been taken back by two
     */
    private void firstDays(int which, boolean settled) {
        story.start("orange");
        Instant origin = story.origin();
        var hour = new FirstHour(story);
        hour.secure();
        hour.ask(Sheets.PHQ_GRAVE);
        hour.talk(48, true);
        if (which == 1) {
            hour.calledByHome();
        } else {
            hour.safeToTell();
            hour.callHome();
        }
        var family = new Family(story, origin);
        family.comes(which == 4 ? Signature.REFUSED : Signature.SIGNED, Custodian.GUARDIAN);
        afterwards(family.meeting(), which, settled);
    }

    private void afterwards(Instant meeting, int which, boolean settled) {
        var next = new NextDay(story, story.origin());
        next.plan(false, meeting);
        next.brief();
        if (which == 0) {
            steering.corrected(Hours.at(weeks.after(1), 14, 35));
        }
        if (which != 1) {
            steering.takeBack(story.origin().plus(ofMinutes(22)), Sheets.PHQ_GRAVE, settled);
        }
        if (which == 3) {
            next.noteWrittenLater();
        }
        weeks.comeBack(1, which == 2);
    }

    /** On the same day; nobody has answered yet. */
    private void askedForHelp() {
        Referral.at(
                story,
                story.started().plus(ofMinutes(130)),
                ReferralKind.OUT_PATIENT,
                Referral.Way.ASKED);
    }

    private void referred(Referral.Way way) {
        Referral.at(
                story,
                Hours.at(weeks.after(1), 10, 5 + story.number() % 30),
                ReferralKind.OUT_PATIENT,
                way);
    }

    /** A class teacher reads something new, and the response takes it in. */
    private void againInTheEvening() {
        Instant at = Hours.at(weeks.by(9), 19, 5);
        story.again(Danger.NEEDS_ATTENTION, at);
        var hour = new FirstHour(story, at);
        hour.talk(33, false);
        hour.safeToTell();
        hour.callHome();
    }

    void tellOfHarmAtHome() {
        story.start("orange");
        var hour = new FirstHour(story);
        hour.secure();
        hour.talk(27, true);
        new Family(story, story.origin()).isFeared();
        weeks.apartFromHome();
        var next = new NextDay(story, story.origin());
        next.planApartFromHome();
        next.brief();
        weeks.comeBack(1, false);
        next.peersAfterAll(steering);
        referred(Referral.Way.ACCEPTED);
        weeks.followUps(4, 4);
        weeks.review(13);
        weeks.followUps(7, 2);
    }

    void tellOfNobodyAtHome(boolean thenMissed) {
        story.start("yellow");
        var hour = new FirstHour(story);
        hour.secure();
        hour.ask(Sheets.PHQ_GRAVE);
        hour.talk(50, true);
        hour.safeToTell();
        hour.nobodyAnswers();
        Instant meeting = story.origin().plus(ofMinutes(248));
        new Family(story, story.origin()).comes(meeting, Signature.SIGNED, Custodian.GUARDIAN);
        afterwards(meeting, ONCE, false);
        new NextDay(story, story.origin()).peersAfterAll(steering);
        referred(thenMissed ? Referral.Way.ACCEPTED : Referral.Way.NO_SHOW_FIRST);
        weeks.followUps(4, ONCE);
        if (thenMissed) {
            weeks.missed(4);
        } else {
            weeks.followUps(4, 3);
            weeks.review(13);
        }
    }
}
