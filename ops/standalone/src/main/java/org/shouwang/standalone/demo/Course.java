package org.shouwang.standalone.demo;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;

import java.util.Set;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.response.ResponseFact.Forces;
import org.shouwang.contract.response.ResponseFact.Instrument;
import org.shouwang.contract.response.ResponseFact.Signature;

/** The ways a response went at the demo school, each several times. */
enum Course {

    /** Red at night, hospital, back, lowered twice, ended by two. */
    ENDED_FROM_RED(4, 100, 2, Danger.NOW) {
        @Override
        void tell(CaseStory story, int which) {
            story.start("red");
            firstNight(story, true, which);
            var weeks = new Weeks(story);
            weeks.refer(which % 2 == 0);
            weeks.comeBack(which % 2 == 1);
            weeks.followUp(1, 1, 8);
            weeks.review(6);
            weeks.assessAgain(9, Instrument.ASQ, Set.of(Forces.AT_LEAST_ORANGE));
            story.lower(ofDays(10), "orange");
            weeks.followUp(12, 4, 5);
            weeks.review(24);
            weeks.assessAgain(28, Instrument.ASQ, Set.of());
            story.lower(ofDays(30), "yellow");
            weeks.followUp(40, 10, 3);
            story.end(ofDays(70));
        }
    },
    /** The same, and four weeks after the end it begins anew. */
    ENDED_AND_BACK(3, 108, 1, Danger.VERY_WORRIED) {
        @Override
        void tell(CaseStory story, int which) {
            ENDED_FROM_ORANGE.tell(story, which);
        }
    },
    ENDED_FROM_ORANGE(6, 90, 3, Danger.VERY_WORRIED) {
        @Override
        void tell(CaseStory story, int which) {
            story.start("orange");
            firstNight(story, false, which);
            var weeks = new Weeks(story);
            weeks.refer(which % 3 == 0);
            weeks.comeBack(which % 3 == 1);
            weeks.followUp(4, 4, 4);
            weeks.review(13);
            story.lower(ofDays(17), "yellow");
            weeks.followUp(28, 8, 3);
            story.end(ofDays(46));
        }
    },
    /** Worry that passed. */
    LIGHT(6, 80, 4, Danger.NEEDS_ATTENTION) {
        @Override
        void tell(CaseStory story, int which) {
            story.start("yellow");
            talk(story);
            new Weeks(story).followUp(10, 8, 3);
            story.end(ofDays(28));
            if (which % 2 == 0) {
                story.closeFile(ofDays(31));
            }
        }
    },
    /** Running, lowered once. */
    LOWERED(5, 26, 2, Danger.VERY_WORRIED) {
        @Override
        void tell(CaseStory story, int which) {
            story.start("red");
            firstNight(story, true, which);
            var weeks = new Weeks(story);
            weeks.refer(false);
            weeks.comeBack(false);
            weeks.followUp(1, 1, 8);
            weeks.review(7);
            weeks.assessAgain(8, Instrument.ASQ, Set.of(Forces.AT_LEAST_ORANGE));
            story.lower(ofDays(9), "orange");
            weeks.followUp(12, 4, 2);
        }
    },
    /** A guardian is suspected of harm. */
    ABUSE(3, 17, 3, Danger.VERY_WORRIED) {
        @Override
        void tell(CaseStory story, int which) {
            story.start("orange");
            var night = new Night(story);
            night.secure(false);
            night.assess(Instrument.FREE, Set.of());
            night.suspectedAbuse();
            night.safetyPlan();
            night.peers();
            night.brief();
            new Weeks(story).followUp(4, 4, 3);
        }
    },
    /** Nobody at home answered; a level that had to be raised. */
    UNREACHABLE(3, 12, 2, Danger.VERY_WORRIED) {
        @Override
        void tell(CaseStory story, int which) {
            story.start("yellow");
            var night = new Night(story);
            night.secure(false);
            night.assess(Instrument.PHQ_A, Set.of(Forces.AT_LEAST_ORANGE));
            night.safeContact();
            night.nobodyAnswers();
            night.meet(Signature.SIGNED);
            new Weeks(story).refer(true);
            new Weeks(story).followUp(4, 4, 2);
        }
    },
    /** Red and running, some steps left undone. */
    RED_NOW(4, 1, 1, Danger.NOW) {
        @Override
        void tell(CaseStory story, int which) {
            story.start("red");
            var night = new Night(story);
            night.secure(true);
            night.assess(Instrument.ASQ, Set.of(Forces.RED));
            if (which % 2 == 0) {
                night.safeContact();
                night.guardian(true);
            }
        }
    },
    /** Orange and running; a step left out for now, with its reason. */
    ORANGE_NOW(6, 8, 1, Danger.VERY_WORRIED) {
        @Override
        void tell(CaseStory story, int which) {
            story.start("orange");
            firstNight(story, false, which, false);
            story.waive(
                    ofHours(28), Cast.PRINCIPAL, "peers-check", "no-peers-involved", ofDays(60));
            new Weeks(story).followUp(4, 4, 1);
        }
    };

    private final int times;
    private final int daysAgo;
    private final int apart;
    private final Danger danger;

    Course(int times, int daysAgo, int apart, Danger danger) {
        this.times = times;
        this.daysAgo = daysAgo;
        this.apart = apart;
        this.danger = danger;
    }

    abstract void tell(CaseStory story, int which);

    int times() {
        return times;
    }

    /** When the last of them began, at the latest. */
    int daysAgo() {
        return daysAgo;
    }

    int apart() {
        return apart;
    }

    Danger danger() {
        return danger;
    }

    private static void firstNight(CaseStory story, boolean red, int which) {
        firstNight(story, red, which, true);
    }

    private static void firstNight(CaseStory story, boolean red, int which, boolean peers) {
        var night = new Night(story);
        night.secure(story.danger() == Danger.NOW);
        night.assess(red ? Instrument.ASQ : Instrument.PHQ_A, red ? Set.of(Forces.RED) : Set.of());
        night.safeContact();
        night.guardian(true);
        night.meet(which % 2 == 0 ? Signature.REFUSED : Signature.SIGNED);
        if (red) {
            night.tellTheBureau();
        }
        if (peers) {
            night.peers();
        }
        night.brief();
        night.safetyPlan();
        if (which % 2 == 0) {
            story.corrected(ofHours(26), story.counselor());
        }
    }

    private static void talk(CaseStory story) {
        var night = new Night(story);
        night.assess(Instrument.FREE, Set.of());
        night.safeContact();
        night.guardian(true);
        story.corrected(ofMinutes(90), story.counselor());
    }
}
