package org.shouwang.standalone.demo;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouwang.contract.Adult;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.Authority;
import org.shouwang.contract.response.ResponseFact.Channel;
import org.shouwang.contract.response.ResponseFact.Custodian;
import org.shouwang.contract.response.ResponseFact.EmergencyService;
import org.shouwang.contract.response.ResponseFact.Forces;
import org.shouwang.contract.response.ResponseFact.Instrument;
import org.shouwang.contract.response.ResponseFact.Kin;
import org.shouwang.contract.response.ResponseFact.Outcome;
import org.shouwang.contract.response.ResponseFact.ReportKind;
import org.shouwang.contract.response.ResponseFact.SafeContact;
import org.shouwang.contract.response.ResponseFact.Signature;
import org.shouwang.contract.response.ResponseFact.Standing;
import org.shouwang.contract.response.ResponseFact.Suspect;

/** The first hours of a response, as the plan asks for them. */
final class Night {

    private final CaseStory story;
    private final Pupil pupil;

    Night(CaseStory story) {
        this.story = story;
        this.pupil = story.pupil();
    }

    /** An adult stays, the means are gone; help is called when life is in danger. */
    void secure(boolean danger) {
        Person by = Cast.duty(story.number());
        if (danger) {
            story.fact(
                    CaseStory.STARTED.plusMinutes(1),
                    by,
                    e ->
                            new ResponseFact.EmergencyCalled(
                                    e, EmergencyService.AMBULANCE, Optional.empty()));
        }
        story.fact(
                CaseStory.STARTED.plusMinutes(1),
                by,
                e -> new ResponseFact.SupervisionTaken(e, Custodian.STAFF, Adult.of(by.staff())));
        story.fact(
                CaseStory.STARTED.plusMinutes(2),
                by,
                e -> new ResponseFact.MeansRemoved(e, Confidential.of("示例：美工刀一把，药一盒。")));
        story.fact(
                ofMinutes(50),
                story.counselor(),
                e ->
                        new ResponseFact.SupervisionTaken(
                                e, Custodian.STAFF, Adult.of(story.counselor().staff())));
    }

    void assess(Instrument instrument, Set<Forces> forces) {
        story.fact(
                ofMinutes(34),
                story.counselor(),
                e ->
                        new ResponseFact.Assessed(
                                e,
                                instrument,
                                Optional.empty(),
                                Optional.empty(),
                                forces,
                                Confidential.of("示例：能说出想法和害怕，愿意有人陪着。")));
    }

    void safeContact() {
        story.fact(
                ofMinutes(38),
                Cast.LEAD,
                e ->
                        new ResponseFact.SafeContactChecked(
                                e,
                                SafeContact.SAFE,
                                Set.of(),
                                Confidential.of("示例：学生希望妈妈来，没有理由担心。")));
    }

    /** Three attempts, and then somebody answers or nobody does. */
    void guardian(boolean reached) {
        Person by = pupil.teacher();
        attempt(ofMinutes(40), by, Outcome.NO_ANSWER);
        attempt(ofMinutes(47), by, Outcome.NO_ANSWER);
        attempt(ofMinutes(55), by, reached ? Outcome.REACHED : Outcome.NO_ANSWER);
    }

    private void attempt(Duration after, Person by, Outcome outcome) {
        boolean reached = outcome == Outcome.REACHED;
        story.fact(
                after,
                by,
                e ->
                        new ResponseFact.GuardianAttempted(
                                e,
                                pupil.guardian(0),
                                Standing.MAY_BE_TOLD,
                                Channel.PHONE,
                                outcome,
                                reached
                                        ? Optional.of(Confidential.of("示例：孩子现在安全，请到学校来。"))
                                        : Optional.empty(),
                                reached
                                        ? Optional.of(Confidential.of("示例：马上来。"))
                                        : Optional.empty()));
    }

    void nobodyAnswers() {
        guardian(false);
        story.fact(
                ofMinutes(62),
                Cast.LEAD,
                e ->
                        new ResponseFact.EmergencyContactAttempted(
                                e,
                                Confidential.of("示例：姑姑"),
                                Channel.PHONE,
                                Outcome.REACHED,
                                Optional.of(Confidential.of("示例：在外地，会联系母亲。"))));
        attempt(ofHours(4), story.counselor(), Outcome.REACHED);
    }

    void meet(Signature signature) {
        story.fact(
                ofHours(5),
                story.counselor(),
                e ->
                        new ResponseFact.GuardianMet(
                                e,
                                Optional.of(pupil.guardian(0)),
                                Standing.MAY_BE_TOLD,
                                Kin.PARENT,
                                signature,
                                signature == Signature.REFUSED
                                        ? Optional.of(Adult.of(Cast.LEAD.staff()))
                                        : Optional.empty(),
                                2,
                                Confidential.of("示例：如实说明了看到和听到的，约定先去医院。"),
                                List.of()));
        story.fact(
                ofHours(5).plusMinutes(20),
                story.counselor(),
                e ->
                        new ResponseFact.CustodyHandedOver(
                                e,
                                Custodian.GUARDIAN,
                                Optional.of(pupil.guardian(0)),
                                Standing.MAY_BE_TOLD,
                                Confidential.of("示例：母亲在校门口接走。")));
    }

    /** A guardian is suspected: nobody at home is called, the police and a hospital are. */
    void suspectedAbuse() {
        story.fact(
                ofMinutes(36),
                story.counselor(),
                e ->
                        new ResponseFact.AbuseSuspected(
                                e, Suspect.GUARDIAN, Confidential.of("示例：学生说伤痕是在家里来的。")));
        story.fact(
                ofMinutes(38),
                Cast.LEAD,
                e ->
                        new ResponseFact.SafeContactChecked(
                                e,
                                SafeContact.NOT_SAFE,
                                Set.of(pupil.guardian(0)),
                                Confidential.of("示例：不能告知家里。")));
        story.fact(
                ofMinutes(45),
                story.counselor(),
                e ->
                        new ResponseFact.MandatoryReported(
                                e,
                                Authority.POLICE,
                                Optional.of(Confidential.of("示例-0001")),
                                Confidential.of("示例：已向派出所强制报告。")));
        story.fact(
                ofHours(3),
                story.counselor(),
                e ->
                        new ResponseFact.CustodyHandedOver(
                                e,
                                Custodian.HOSPITAL,
                                Optional.empty(),
                                Standing.MAY_BE_TOLD,
                                Confidential.of("示例：由老师陪同到医院。")));
    }

    void tellTheBureau() {
        report(ofMinutes(80), ReportKind.ORAL);
        report(ofHours(14), ReportKind.WRITTEN);
    }

    private void report(Duration after, ReportKind kind) {
        story.fact(
                after,
                Cast.PRINCIPAL,
                e ->
                        new ResponseFact.BureauReported(
                                e,
                                kind,
                                Optional.of(Confidential.of("示例-回执-" + story.number())),
                                Optional.empty()));
    }

    void peers() {
        story.fact(
                ofHours(16),
                Cast.DIRECTOR,
                e -> new ResponseFact.PeersChecked(e, 3, Optional.empty()));
    }

    void brief() {
        story.fact(
                ofHours(10),
                story.counselor(),
                e ->
                        new ResponseFact.SafetyBriefIssued(
                                e,
                                pupil.teacher().staff(),
                                Confidential.of("示例：留意一个人离开教室；可以说“我在”；有事先打心理教师电话。")));
    }

    void safetyPlan() {
        story.fact(
                ofHours(20),
                story.counselor(),
                e ->
                        new ResponseFact.SafetyPlanWritten(
                                e, 1, Confidential.of("示例：难受时先去找谁、打哪个电话、家里收好什么。"), true, true));
        story.late(
                ofDays(1),
                ofHours(15),
                story.counselor(),
                e -> new ResponseFact.NoteAdded(e, Confidential.of("示例：第二天补记的谈话。"), List.of()));
    }
}
