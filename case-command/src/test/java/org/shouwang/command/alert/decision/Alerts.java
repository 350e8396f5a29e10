package org.shouwang.command.alert.decision;

import static org.shouwang.command.Somebody.DUTY_TEACHER;
import static org.shouwang.command.Somebody.LEAD;
import static org.shouwang.command.Somebody.SCHOOL;
import static org.shouwang.command.Somebody.STUDENT;
import static org.shouwang.command.Somebody.WORDS;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.shouwang.command.Story;
import org.shouwang.command.alert.decision.AlertCommand.ConfirmDismissal;
import org.shouwang.command.alert.decision.AlertCommand.OpenResponse;
import org.shouwang.command.alert.decision.AlertCommand.ProposeDismissal;
import org.shouwang.command.alert.decision.AlertCommand.Raise;
import org.shouwang.command.alert.decision.AlertCommand.Supplement;
import org.shouwang.command.plan.decision.PlanInForce;
import org.shouwang.command.plan.decision.Plans;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.Role;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.alert.AlertEvent.Company;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.alert.AlertEvent.Origin;
import org.shouwang.contract.alert.AlertEvent.Presence;
import org.shouwang.contract.alert.AlertEvent.Subject;
import org.shouwang.contract.alert.AlertEvent.Supplemented;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.id.SubjectId;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.plan.document.CanonicalPlan;
import org.shouwang.plan.document.Plan;

/** Alerts to tell stories about. */
final class Alerts {

    static final AlertId ALERT = new AlertId(new UUID(6, 1));
    static final SubjectId SUBJECT = new SubjectId(new UUID(6, 2));
    static final SubjectId OTHER_SUBJECT = new SubjectId(new UUID(6, 3));
    static final EntryId ENTRY = new EntryId(new UUID(6, 4));
    static final EntryId PROPOSED = new EntryId(new UUID(6, 6));
    static final ResponseId RESPONSE = new ResponseId(new UUID(6, 5));
    static final PlanInForce PLAN =
            new PlanInForce(
                    new PlanHash(CanonicalPlan.plan().hash().hex()), ZoneId.of("Asia/Shanghai"));

    private static final Plan CANONICAL = CanonicalPlan.plan();

    private Alerts() {}

    /** A proposal at a school that has no plan. */
    static ProposeDismissal proposal(StaffId by, Confidential why) {
        return new ProposeDismissal(
                ALERT, why, Map.of(), PROPOSED, Optional.empty(), by, Role.COUNSELOR);
    }

    static Function<AlertState, AlertCommand> confirmation(StaffId by) {
        return state -> confirmation(seen(state), by);
    }

    static AlertCommand confirmation(int seen, StaffId by) {
        return new ConfirmDismissal(ALERT, seen, Optional.empty(), by, Role.PSYCHOLOGY_LEAD);
    }

    /** The last word, as somebody finds it who looks now. */
    static int seen(AlertState state) {
        return state instanceof AlertState.Known known ? known.facts().lastWord() : 0;
    }

    static Story<AlertCommand, AlertState, AlertEvent> anAlert(Danger danger) {
        return anAlert(danger, known(SUBJECT, STUDENT));
    }

    static Story<AlertCommand, AlertState, AlertEvent> anAlert(Danger danger, Subject... subjects) {
        return told().givenThat(raise(danger, subjects));
    }

    /** Nothing yet, at a school with the canonical plan. */
    static Story<AlertCommand, AlertState, AlertEvent> told() {
        Plans canonical = hash -> Optional.of(hash).filter(PLAN.hash()::equals).map(_ -> CANONICAL);
        return Story.of(new AlertDecider(AlertTimes.standard(), canonical));
    }

    static Story<AlertCommand, AlertState, AlertEvent> anAnsweredAlert() {
        return anAlert(Danger.NOW).givenThat(new OpenResponse(ALERT, RESPONSE, STUDENT, LEAD));
    }

    static Raise raise(Danger danger, Subject... subjects) {
        return new Raise(
                ALERT,
                SCHOOL,
                List.of(subjects),
                danger,
                WORDS,
                Optional.of(Confidential.of("三号宿舍楼")),
                new Company(Presence.NOBODY, Optional.empty()),
                Occurred.exactly(Story.BEGINNING),
                Origin.SIGNED_IN,
                List.of(),
                ENTRY,
                true,
                DUTY_TEACHER);
    }

    static Subject known(SubjectId subject, StudentId student) {
        return new Subject(subject, Optional.of(student), Optional.empty());
    }

    static Subject described(SubjectId subject) {
        return new Subject(subject, Optional.empty(), Optional.of(Confidential.of("穿红外套")));
    }

    static Supplement aSupplement(StaffId by, Confidential text) {
        return aSupplement(by, text, false);
    }

    static Supplement aSupplement(StaffId by, Confidential text, boolean responseRuns) {
        return Supplement.text(ALERT, ENTRY, text, responseRuns, by);
    }

    static Supplement moreUrgent(StaffId by, Danger danger) {
        return moreUrgent(by, danger, false);
    }

    static Supplement moreUrgent(StaffId by, Danger danger, boolean responseRuns) {
        return moreUrgent(by, danger, ENTRY, responseRuns);
    }

    static Supplement moreUrgent(StaffId by, Danger danger, EntryId entry, boolean responseRuns) {
        return new Supplement(
                ALERT,
                entry,
                WORDS,
                Optional.of(danger),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                responseRuns,
                by);
    }

    static Supplemented kept(Supplement s) {
        return new Supplemented(
                s.entry(),
                s.account(),
                s.danger(),
                s.subjects(),
                s.place(),
                s.company(),
                s.occurred(),
                s.attachments(),
                s.by());
    }

    static Supplemented supplemented(StaffId by, Confidential text) {
        return new Supplemented(
                ENTRY,
                text,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                by);
    }
}
