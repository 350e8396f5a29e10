package org.shouwang.standalone.demo;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.ReferralId;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.Forces;
import org.shouwang.contract.response.ResponseFact.Instrument;
import org.shouwang.contract.response.ResponseFact.Reentry;
import org.shouwang.contract.response.ResponseFact.ReferralAnswer;
import org.shouwang.contract.response.ResponseFact.ReferralKind;
import org.shouwang.contract.response.ResponseFact.Stability;
import org.shouwang.contract.response.ResponseFact.Visit;

/** The weeks after the first night: the hospital, the way back, and seeing each other regularly. */
final class Weeks {

    private final CaseStory story;

    Weeks(CaseStory story) {
        this.story = story;
    }

    void refer(boolean noShow) {
        var referral = new ReferralId(Ids.named("referral/" + story.number()));
        story.fact(
                ofHours(6),
                story.counselor(),
                e ->
                        new ResponseFact.Referred(
                                e,
                                referral,
                                ReferralKind.HOSPITAL,
                                Confidential.of("示例医院心理科"),
                                Optional.of(day(ofDays(2)))));
        story.fact(
                ofHours(30),
                story.counselor(),
                e ->
                        new ResponseFact.ReferralAnswered(
                                e, referral, ReferralAnswer.ACCEPTED, Optional.empty()));
        if (noShow) {
            visit(ofDays(2).plusHours(3), referral, Visit.NO_SHOW);
        }
        visit(ofDays(noShow ? 6 : 2).plusHours(4), referral, Visit.ATTENDED);
    }

    private void visit(Duration after, ReferralId referral, Visit visit) {
        story.fact(
                after,
                story.counselor(),
                e -> new ResponseFact.ReferralVisited(e, referral, visit, Optional.empty()));
    }

    /** Back at school on the fourth day; with papers missing, on an interim plan first. */
    void comeBack(boolean interim) {
        story.fact(
                ofDays(3),
                story.counselor(),
                e -> new ResponseFact.ReturnExpected(e, day(ofDays(5)), Optional.empty()));
        if (interim) {
            reentry(ofDays(4), Reentry.INTERIM);
        }
        reentry(ofDays(interim ? 8 : 4), Reentry.FULL);
    }

    private void reentry(Duration after, Reentry kind) {
        story.fact(
                after,
                Cast.LEAD,
                e ->
                        new ResponseFact.ReentryHeld(
                                e,
                                kind,
                                kind == Reentry.INTERIM
                                        ? Optional.of(day(ofDays(9)))
                                        : Optional.empty(),
                                Confidential.of("示例：和学生、家长一起说好第一周怎么过。"),
                                List.of()));
    }

    void followUp(int firstDay, int every, int times) {
        for (int i = 0; i < times; i++) {
            int said = story.number() + i;
            story.fact(
                    ofDays(firstDay + (long) i * every).minusHours(1),
                    story.counselor(),
                    e ->
                            new ResponseFact.FollowupHeld(
                                    e, Stability.STABLE, Confidential.of(Words.followUp(said))));
        }
    }

    void assessAgain(int afterDays, Instrument instrument, Set<Forces> forces) {
        story.fact(
                ofDays(afterDays),
                story.counselor(),
                e ->
                        new ResponseFact.Assessed(
                                e,
                                instrument,
                                Optional.empty(),
                                Optional.empty(),
                                forces,
                                Confidential.of("示例：再次评估，想法少了，愿意说以后的打算。")));
    }

    void review(int afterDays) {
        story.fact(
                ofDays(afterDays),
                Cast.LEAD,
                e -> new ResponseFact.LevelReviewed(e, Confidential.of("示例：两人讨论，情况平稳，可以考虑降级。")));
    }

    private LocalDate day(Duration after) {
        Instant at = story.origin().plus(after);
        return at.atZone(Story.ZONE).toLocalDate();
    }
}
