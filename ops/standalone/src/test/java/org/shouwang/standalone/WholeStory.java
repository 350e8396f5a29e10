package org.shouwang.standalone;

import org.shouwang.contract.id.ResponseId;

/** The story that must work, sentence by sentence. */
final class WholeStory {

    private final Crisis crisis;
    private final Post post;
    private ResponseId first;

    WholeStory(Crisis crisis, Post post) {
        this.crisis = crisis;
        this.post = post;
    }

    Newcomer student() {
        return crisis.student();
    }

    void isLived() {
        var night = new TheNight(crisis, post);
        night.aDutyTeacherRaisesAnAlertWithAScreenshot();
        night.theCounselorOnDutyIsPagedAndAcknowledgesWithANote();
        night.anAlternateOfTheLeadStartsThePlanAtRed();
        night.anAdultStaysAndHandsOverToTheNext();
        night.theRiskIsAssessedWithAnInstrumentAndARationale();
        night.itIsCheckedThatTellingTheMotherIsSafe();
        night.theMotherIsTriedThreeTimesAndReached();
        night.theBureauIsToldInTime();
        night.thatTheMeansWereRemovedIsWrittenDownAtLast();
        night.theMotherComesAndRefusesToSignBeforeAWitness();
        night.sheTakesTheStudentToHospital();
        night.nobodyCanEndItYet();
        first = crisis.told().response();

        var weeks = new TheWeeks(crisis);
        weeks.theReferralIsAcceptedAndTheBureauIsToldInWriting();
        weeks.theClassTeacherGetsASafetyBriefAndNothingElse();
        weeks.aSafetyPlanIsMade();
        weeks.thePeersAreLookedAfterTooLate();
        weeks.theStaffAreLookedAfter();
        weeks.theReferralIsAttended();
        weeks.theStudentComesBackOnAnInterimPlanFirst();
        weeks.followUpsRun();
        weeks.theLevelGoesDownWithASecondPerson();
        weeks.twoPeopleEndIt();
        weeks.fourWeeksLaterThereIsANewResponseAndItEndsToo();
    }

    void isAudited() {
        var audit = new TheAudit(crisis, first);
        audit.everyStepStandsThereWithItsTimesAndWhatWasLate();
        audit.everyFollowUpStandsThereAndNoneWasLate();
        audit.whoWasPagedAndThatItArrived();
        audit.everyFactStandsThereWithWhoDidItAndBothTimes();
        audit.whoReadTheFile();
        audit.bothCrisesStandOnTheOnePage();
        audit.theTableIsGivenToWhoMayHaveIt();
    }
}
