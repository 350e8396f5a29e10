package org.shouwang.standalone.demo;

import java.util.List;
import org.shouwang.contract.alert.AlertEvent.Danger;

/** The ways a response went at the demo school, each several times; whatever runs is cut off. */
enum Course {

    /** Red, hospital, back, lowered twice, ended by two. */
    ENDED_FROM_RED(4, 100, 2, Danger.NOW) {
        @Override
        void tell(CaseStory story, int which) {
            new RedLife(story).tell(which, which != 2);
        }
    },
    ENDED_FROM_ORANGE(5, 72, 4, Danger.VERY_WORRIED) {
        @Override
        void tell(CaseStory story, int which) {
            new OrangeLife(story).tell(which, true);
        }
    },
    /** The same; weeks after the end a lighter worry begins. */
    ENDED_AND_BACK(3, 105, 2, Danger.VERY_WORRIED) {
        @Override
        void tell(CaseStory story, int which) {
            new OrangeLife(story).tell(which, false);
        }
    },
    /** Worry that passed. */
    LIGHT(5, 44, 9, Danger.NEEDS_ATTENTION) {
        @Override
        void tell(CaseStory story, int which) {
            new YellowLife(story).tell(which);
        }
    },
    /** Running, lowered once or twice; of one the review was forgotten, another could go down. */
    LOWERED(4, 27, 1, Danger.VERY_WORRIED) {
        @Override
        void tell(CaseStory story, int which) {
            new RedLife(story).tellUntilNow(which);
        }
    },
    /** Two weeks went well; whether it may be lowered waits for a second person. */
    TO_BE_LOWERED(2, 19, 3, Danger.VERY_WORRIED) {
        @Override
        void tell(CaseStory story, int which) {
            new OrangeLife(story).tellUntilOneMustAgree();
        }
    },
    /** A guardian is suspected of harm. */
    ABUSE(1, 13, 1, Danger.VERY_WORRIED) {
        @Override
        void tell(CaseStory story, int which) {
            new OrangeLife(story).tellOfHarmAtHome();
        }
    },
    /** Nobody at home answered; answers on a sheet raised the level. */
    UNREACHABLE(2, 10, 4, Danger.VERY_WORRIED) {
        @Override
        void tell(CaseStory story, int which) {
            new OrangeLife(story).tellOfNobodyAtHome(which == 0);
        }

        @Override
        List<Slot> foundAt() {
            return Slot.BY_DAY;
        }
    },
    /** Red, and only days ago. */
    RED_NOW(4, 1, 2, Danger.VERY_WORRIED) {
        @Override
        void tell(CaseStory story, int which) {
            new RedLife(story).tellOfNow(which);
        }
    },
    /** Orange and running; something left out for now, with its reason, or forgotten. */
    ORANGE_NOW(4, 3, 2, Danger.VERY_WORRIED) {
        @Override
        void tell(CaseStory story, int which) {
            new OrangeLife(story).tellUntilNow(which);
        }
    },
    /** Began lightly and became worse. */
    WORSE(2, 9, 4, Danger.NEEDS_ATTENTION) {
        @Override
        void tell(CaseStory story, int which) {
            new YellowLife(story).tellOfWorse(which);
        }

        @Override
        List<Slot> foundAt() {
            return Slot.BY_DAY;
        }
    },
    LIGHT_NOW(4, 4, 5, Danger.NEEDS_ATTENTION) {
        @Override
        void tell(CaseStory story, int which) {
            new YellowLife(story).tellUntilNow(which + 1);
        }
    },
    /** The second time of those who came back; told by the one before. */
    AGAIN(0, 0, 0, Danger.NEEDS_ATTENTION) {
        @Override
        void tell(CaseStory story, int which) {
            new YellowLife(story).tellUntilOneMustAgree(which);
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

    List<Slot> foundAt() {
        return danger == Danger.NEEDS_ATTENTION ? Slot.WORRY : Slot.CRISIS;
    }

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
}
