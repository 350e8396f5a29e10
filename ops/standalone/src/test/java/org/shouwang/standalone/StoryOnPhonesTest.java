package org.shouwang.standalone;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole crisis on phones, in Chinese, on the whole program, sentence by sentence: every deed by
 * tapping and typing, on a clock that the test sets.
 */
class StoryOnPhonesTest {

    @Test
    void a_crisis_is_lived_through_on_phones(@TempDir Path data) {
        try (var post = new Post();
                var running = new Running(data, post.settings());
                var phones = new Phones(running)) {
            itIsANight(new NightOnPhones(phones, post));
            theWeeksGoBy(new WeeksOnPhones(phones));
            itComesBack(new ReturnOnPhones(phones));
            anAuditorReadsTheWhole(new AuditOnAPhone(phones));
        }
    }

    private static void itIsANight(NightOnPhones night) {
        night.aDutyTeacherRaisesAnAlertWithAScreenshot();
        night.theCounselorOnDutyIsPagedAndAcknowledgesWithANote();
        night.anAlternateOfTheLeadStartsThePlanAtRed();
        night.anAdultStaysAndHandsOverToTheNext();
        night.theMeansAreRemoved();
        night.theRiskIsAssessedWithAnInstrumentAndARationale();
        night.itIsCheckedThatTellingTheMotherIsSafe();
        night.theMotherIsTriedThreeTimesAndReached();
        night.theCallThatWasNotWrittenDownIsWrittenDownAtLast();
        night.theBureauIsToldInTime();
        night.theMotherComesAndRefusesToSignBeforeAWitness();
        night.sheTakesTheStudentToHospital();
        night.nobodyCanEndItYet();
    }

    private static void theWeeksGoBy(WeeksOnPhones weeks) {
        weeks.theReferralIsAcceptedAndTheBureauIsToldInWriting();
        weeks.theClassTeacherGetsASafetyBriefAndNothingElse();
        weeks.theReferralIsAttended();
        weeks.aSafetyPlanIsMade();
        weeks.thePeersAreLookedAfterTooLate();
        weeks.theStaffAreLookedAfter();
        weeks.theStudentComesBackThroughTheReEntryStep();
        weeks.followUpsRunWeekly();
        weeks.theLevelGoesDownWithASecondPerson();
        weeks.twoPeopleEndIt();
    }

    private static void itComesBack(ReturnOnPhones later) {
        later.fourWeeksLaterThereIsANewResponse();
        later.whatThePlanAsksAtYellowIsDone();
        later.twoPeopleEndItAgain();
    }

    private static void anAuditorReadsTheWhole(AuditOnAPhone audit) {
        audit.isOnePage();
        audit.everyDeedStandsThereWithWhoDidItWhenItHappenedAndWhenItWasRecorded();
        audit.everyStepStandsThereWithWhoDidItAndWhen();
        audit.whatWasLateIsSaidAndNothingElse();
        audit.whoWasPagedAndThatItArrived();
        audit.whoReadTheFile();
    }
}
