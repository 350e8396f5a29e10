package org.shouwang.standalone.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.ReferralId;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.ReferralAnswer;
import org.shouwang.contract.response.ResponseFact.ReferralKind;
import org.shouwang.contract.response.ResponseFact.Visit;

/** To a hospital: asked for, accepted, attended; once in a while nobody goes at first. */
final class Referral {

    private final CaseStory story;
    private final List<ReferralId> made = new ArrayList<>();

    private Referral(CaseStory story) {
        this.story = story;
    }

    static void at(CaseStory story, Instant at, ReferralKind kind, boolean noShow) {
        new Referral(story).tell(at, kind, noShow);
    }

    private void tell(Instant at, ReferralKind kind, boolean noShow) {
        LocalDate appointment = Hours.schoolDayFrom(Hours.day(at).plusDays(2));
        story.fact(
                at,
                story.counselor(),
                e -> {
                    // A referral is known by the entry that made it, as on the page.
                    made.add(new ReferralId(e.id().value()));
                    return new ResponseFact.Referred(
                            e,
                            made.getFirst(),
                            kind,
                            Confidential.of(LaterNotes.hospital(story.number())),
                            Optional.of(appointment));
                });
        story.fact(
                Hours.at(Hours.schoolDayFrom(Hours.day(at).plusDays(1)), 11, 20),
                story.counselor(),
                e ->
                        new ResponseFact.ReferralAnswered(
                                e, made.getFirst(), ReferralAnswer.ACCEPTED, Optional.empty()));
        if (noShow) {
            visit(appointment, Visit.NO_SHOW, "示例：家长说孩子不肯去，改约三天后，由姑姑陪同。");
            visit(Hours.schoolDayFrom(appointment.plusDays(3)), Visit.ATTENDED, "示例：这次去了。");
        } else {
            visit(appointment, Visit.ATTENDED, LaterNotes.visited(story.number()));
        }
    }

    private void visit(LocalDate day, Visit visit, String note) {
        story.fact(
                Hours.at(day, 17, 25 + story.number() % 20),
                story.counselor(),
                e ->
                        new ResponseFact.ReferralVisited(
                                e, made.getFirst(), visit, Optional.of(Confidential.of(note))));
    }
}
