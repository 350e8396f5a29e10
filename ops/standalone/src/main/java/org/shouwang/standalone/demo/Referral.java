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

/**
 * To a hospital, the ways it goes; where one does not take the student or nobody goes, to another.
 */
final class Referral {

    /** How far it came, or what came in between. */
    enum Way {
        ASKED,
        ACCEPTED,
        ATTENDED,
        DECLINED_FIRST,
        NO_SHOW_FIRST
    }

    private static final int SOON = 2;
    private static final int NEXT_FREE_DATE = 16;

    private final CaseStory story;
    private final ReferralKind kind;
    private final List<ReferralId> made = new ArrayList<>();

    private Referral(CaseStory story, ReferralKind kind) {
        this.story = story;
        this.kind = kind;
    }

    static void at(CaseStory story, Instant at, ReferralKind kind, Way way) {
        var referral = new Referral(story, kind);
        LocalDate day = Hours.day(at);
        switch (way) {
            case ASKED ->
                    referral.ask(
                            at, Optional.of(Hours.schoolDayFrom(day.plusDays(NEXT_FREE_DATE))));
            case ACCEPTED -> {
                referral.ask(at, Optional.of(Hours.schoolDayFrom(day.plusDays(NEXT_FREE_DATE))));
                referral.answered(day, ReferralAnswer.ACCEPTED, Optional.empty());
            }
            case ATTENDED -> referral.attended(at);
            case DECLINED_FIRST -> {
                referral.ask(at, Optional.of(Hours.schoolDayFrom(day.plusDays(SOON))));
                LocalDate answered =
                        referral.answered(
                                day, ReferralAnswer.DECLINED, Optional.of("示例：心理科两周内没有号，建议另找一家。"));
                new Referral(story, kind).attended(Hours.at(answered, 14, 40));
            }
            case NO_SHOW_FIRST -> {
                LocalDate missed = referral.appointment(at);
                referral.visited(missed, Visit.NO_SHOW, "示例：家长说孩子不肯去，改约另一家，由姑姑陪同。");
                new Referral(story, kind).attended(Hours.at(missed.plusDays(1), 10, 15));
            }
        }
    }

    private void attended(Instant at) {
        visited(appointment(at), Visit.ATTENDED, LaterNotes.visited(story.number()));
    }

    /** Asked for and accepted; when it will be. */
    private LocalDate appointment(Instant at) {
        LocalDate appointment = Hours.schoolDayFrom(Hours.day(at).plusDays(SOON));
        ask(at, Optional.of(appointment));
        answered(Hours.day(at), ReferralAnswer.ACCEPTED, Optional.empty());
        return appointment;
    }

    private void ask(Instant at, Optional<LocalDate> appointment) {
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
                            appointment,
                            List.of());
                });
    }

    private LocalDate answered(LocalDate asked, ReferralAnswer answer, Optional<String> note) {
        LocalDate day = Hours.schoolDayFrom(asked.plusDays(1));
        story.fact(
                Hours.at(day, 11, 20),
                story.counselor(),
                e ->
                        new ResponseFact.ReferralAnswered(
                                e, made.getFirst(), answer, note.map(Confidential::of)));
        return day;
    }

    private void visited(LocalDate day, Visit visit, String note) {
        story.fact(
                Hours.at(day, 17, 25 + story.number() % 20),
                story.counselor(),
                e ->
                        new ResponseFact.ReferralVisited(
                                e, made.getFirst(), visit, Optional.of(Confidential.of(note))));
    }
}
