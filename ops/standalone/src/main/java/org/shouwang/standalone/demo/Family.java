package org.shouwang.standalone.demo;

import static java.time.Duration.ofMinutes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouwang.command.response.decision.ResponseCommand;
import org.shouwang.command.student.decision.StudentCommand;
import org.shouwang.contract.Adult;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.Authority;
import org.shouwang.contract.response.ResponseFact.Custodian;
import org.shouwang.contract.response.ResponseFact.Kin;
import org.shouwang.contract.response.ResponseFact.SafeContact;
import org.shouwang.contract.response.ResponseFact.Signature;
import org.shouwang.contract.response.ResponseFact.Standing;
import org.shouwang.contract.response.ResponseFact.Suspect;

/** Into whose hands the student goes: the family comes, or must not be called. */
final class Family {

    /** How long the way to school takes at most: by then the calls have been made. */
    private static final Duration CALLED = ofMinutes(52);

    private final CaseStory story;
    private final Instant base;

    Family(CaseStory story, Instant base) {
        this.story = story;
        this.base = base;
    }

    /** Within the evening; a night's parents come before the first lesson. */
    Instant meeting() {
        int more = story.number() * 7 % 30;
        if (Hours.night(base)) {
            return Hours.at(Hours.morningAfter(base), 6, 4 + more % 20);
        }
        return base.plus(CALLED).plus(ofMinutes((Hours.evening(base) ? 30L : 95L) + more));
    }

    void comes(Signature signature, Custodian to) {
        comes(meeting(), signature, to);
    }

    void comes(Instant at, Signature signature, Custodian to) {
        boolean refused = signature == Signature.REFUSED;
        story.together(
                at,
                story.counselor(),
                Cast.LEAD,
                e ->
                        new ResponseFact.GuardianMet(
                                e,
                                Optional.of(story.pupil().guardian(0)),
                                Standing.MAY_BE_TOLD,
                                Kin.PARENT,
                                signature,
                                refused
                                        ? Optional.of(Adult.named(Cast.LEAD.name()))
                                        : Optional.empty(),
                                2,
                                Confidential.of(
                                        refused
                                                ? Notes.refused(story.number())
                                                : Notes.minutes(story.number())),
                                List.of()));
        boolean home = to == Custodian.GUARDIAN;
        story.fact(
                at.plus(ofMinutes(26)),
                story.counselor(),
                e ->
                        new ResponseFact.CustodyHandedOver(
                                e,
                                to,
                                home ? Optional.of(story.pupil().guardian(0)) : Optional.empty(),
                                Standing.MAY_BE_TOLD,
                                Confidential.of(
                                        home
                                                ? Notes.takenHome(story.number())
                                                : Notes.takenToHospital(story.number()))));
    }

    /** A guardian is suspected: nobody at home is called, the police and a hospital are. */
    void isFeared() {
        Person by = story.counselor();
        Person decides = Hours.night(base) ? by : Cast.LEAD;
        Confidential unsafe = Confidential.of("示例：现在告知家里会让学生更危险，先不联系。");
        story.fact(
                at(36),
                by,
                e ->
                        new ResponseFact.AbuseSuspected(
                                e, Suspect.GUARDIAN, Confidential.of(Notes.abuse(story.number()))));
        story.fact(
                at(41),
                decides,
                e ->
                        new ResponseFact.SafeContactChecked(
                                e,
                                SafeContact.NOT_SAFE,
                                Set.of(story.pupil().guardian(0)),
                                Optional.empty(),
                                unsafe));
        story.act(
                at(41),
                decides,
                () ->
                        new StudentCommand.BarGuardian(
                                story.pupil().id(),
                                story.pupil().guardian(0),
                                unsafe,
                                decides.staff()));
        story.act(
                at(41),
                decides,
                () ->
                        new ResponseCommand.KnowFamily(
                                story.response(), Household.withoutTheFirst(story.pupil())));
        reports(at(49), by);
        reports(at(56), Cast.PRINCIPAL);
        story.fact(
                at(112),
                by,
                e ->
                        new ResponseFact.CustodyHandedOver(
                                e,
                                Custodian.HOSPITAL,
                                Optional.empty(),
                                Standing.MAY_BE_TOLD,
                                Confidential.of("示例：民警和心理教师一起陪同到医院检查，儿保同事接手。")));
    }

    /** Each person who knows reports in person. */
    private void reports(Instant at, Person by) {
        story.fact(
                at,
                by,
                e ->
                        new ResponseFact.MandatoryReported(
                                e,
                                Authority.POLICE,
                                Optional.of(by.role()),
                                Optional.of(
                                        Confidential.of("示例-接警-%04d".formatted(story.number()))),
                                Confidential.of("示例：已向辖区派出所强制报告，民警一小时内到校。")));
    }

    private Instant at(int minutes) {
        return base.plus(ofMinutes(minutes));
    }
}
