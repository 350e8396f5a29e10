package org.shouwang.plan.recorded;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouwang.contract.Adult;
import org.shouwang.contract.Blank;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.Forces;
import org.shouwang.plan.fact.Attribute;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.FactCode;
import org.shouwang.plan.fact.FactKind;

/** One recorded fact as the plan sees it: its kind and its codes, never its words. */
final class FactReading {

    /** The gravest place of the neutral scale, and the one below. */
    private static final int RED = 4;

    private static final int ORANGE = 3;

    /** Into whose own hands a student can go; a hospital's are not those of who brings him. */
    private static final Set<ResponseFact.Custodian> PERSONS =
            EnumSet.of(
                    ResponseFact.Custodian.GUARDIAN,
                    ResponseFact.Custodian.RELATIVE,
                    ResponseFact.Custodian.OTHER_ADULT);

    private FactReading() {}

    /** The fact, or empty when it tells the plan nothing. */
    static Optional<Fact> of(ResponseFact recorded, Instant at) {
        return switch (recorded) {
            case ResponseFact.NoteAdded note -> instead(note.entry(), at);
            case ResponseFact.EntryCorrected e when e.replacement().isPresent() -> Optional.empty();
            case ResponseFact.EntryCorrected e ->
                    Optional.of(
                            fact(e.entry(), FactKind.ENTRY_CORRECTED, at)
                                    .superseding(e.corrected().value()));
            default -> Optional.of(correcting(recorded.entry(), coded(recorded, at)));
        };
    }

    /** Words in place of a fact tell the plan that it no longer counts, and nothing more. */
    private static Optional<Fact> instead(Entry words, Instant at) {
        return words.corrects()
                .map(
                        earlier ->
                                fact(words, FactKind.ENTRY_CORRECTED, at)
                                        .superseding(earlier.value()));
    }

    private static Fact coded(ResponseFact recorded, Instant at) {
        return switch (recorded) {
            case ResponseFact.SupervisionTaken e ->
                    fact(e.entry(), FactKind.SUPERVISION_STARTED, at)
                            .with(Attribute.CUSTODIAN, custodian(e.custodian()))
                            .with(Attribute.SUPERVISOR, who(e.adult(), e.entry()));
            case ResponseFact.SupervisionEnded e ->
                    fact(e.entry(), FactKind.SUPERVISION_ENDED, at)
                            .with(Attribute.CUSTODIAN, custodian(e.custodian()));
            case ResponseFact.MeansRemoved e -> fact(e.entry(), FactKind.MEANS_REMOVED, at);
            case ResponseFact.EmergencyCalled e ->
                    fact(e.entry(), FactKind.EMERGENCY_CALLED, at)
                            .with(
                                    Attribute.SERVICE,
                                    same(FactCode.EmergencyService.class, e.service()));
            case ResponseFact.Assessed e -> assessed(e, at);
            case ResponseFact.AbuseSuspected e ->
                    fact(e.entry(), FactKind.ABUSE_SUSPECTED, at)
                            .with(Attribute.SUSPECT, same(FactCode.Suspect.class, e.suspect()));
            case ResponseFact.SafeContactChecked e ->
                    fact(e.entry(), FactKind.SAFE_CONTACT_DECIDED, at)
                            .with(Attribute.VERDICT, verdict(e.decision()));
            case ResponseFact.GuardianAttempted e ->
                    fact(e.entry(), FactKind.GUARDIAN_ATTEMPTED, at)
                            .with(Attribute.CHANNEL, same(FactCode.Channel.class, e.channel()))
                            .with(Attribute.OUTCOME, outcome(e.outcome()))
                            .with(Attribute.GUARDIAN, e.guardian().value())
                            .with(Attribute.STANDING, standing(e.standing()));
            case ResponseFact.EmergencyContactAttempted e ->
                    fact(e.entry(), FactKind.EMERGENCY_CONTACT_ATTEMPTED, at)
                            .with(Attribute.CHANNEL, same(FactCode.Channel.class, e.channel()))
                            .with(Attribute.OUTCOME, outcome(e.outcome()));
            case ResponseFact.AuthorityCalled e ->
                    fact(e.entry(), FactKind.PROTECTION_CALLED, at)
                            .with(
                                    Attribute.AUTHORITY,
                                    same(FactCode.Authority.class, e.authority()));
            case ResponseFact.GuardianMet e -> met(e, at);
            case ResponseFact.CustodyHandedOver e -> handedOver(e, at);
            case ResponseFact.Referred e ->
                    fact(e.entry(), FactKind.REFERRAL_MADE, at)
                            .with(Attribute.REFERRAL, e.referral().value())
                            .with(Attribute.TARGET, target(e.kind()))
                            .with(Attribute.PAPER, paper(e));
            case ResponseFact.ReferralAnswered e ->
                    fact(e.entry(), FactKind.REFERRAL_ANSWERED, at)
                            .with(Attribute.REFERRAL, e.referral().value())
                            .with(
                                    Attribute.ANSWER,
                                    same(FactCode.ReferralAnswer.class, e.answer()));
            case ResponseFact.ReferralVisited e ->
                    fact(e.entry(), visited(e), at).with(Attribute.REFERRAL, e.referral().value());
            case ResponseFact.BureauReported e ->
                    fact(e.entry(), FactKind.BUREAU_REPORTED, at)
                            .with(Attribute.FORM, form(e.kind()))
                            .with(Attribute.RECEIPT, receipt(e.receipt()));
            case ResponseFact.MandatoryReported e -> reported(e, at);
            case ResponseFact.SafetyPlanWritten e ->
                    fact(e.entry(), FactKind.SAFETY_PLAN_WRITTEN, at)
                            .with(Attribute.VERSION, e.version());
            case ResponseFact.PeersChecked e ->
                    fact(e.entry(), FactKind.PEERS_CHECKED, at).with(Attribute.PEOPLE, e.peers());
            case ResponseFact.StaffBriefed e ->
                    fact(e.entry(), FactKind.STAFF_BRIEFED, at)
                            .with(Attribute.PEOPLE, e.present())
                            .with(
                                    Attribute.DEBRIEF,
                                    e.debrief()
                                            ? FactCode.Debrief.HELD
                                            : FactCode.Debrief.NOT_HELD);
            case ResponseFact.SafetyBriefIssued e -> fact(e.entry(), FactKind.BRIEF_ISSUED, at);
            case ResponseFact.ReturnExpected e ->
                    fact(e.entry(), FactKind.RETURN_EXPECTED, at).with(Attribute.RETURN_ON, e.on());
            case ResponseFact.ReentryHeld e -> reentry(e, at);
            case ResponseFact.FollowupHeld e -> followedUp(e, at);
            case ResponseFact.FollowupMissed e -> fact(e.entry(), FactKind.FOLLOW_UP_MISSED, at);
            case ResponseFact.LevelReviewed e -> fact(e.entry(), FactKind.LEVEL_REVIEWED, at);
            case ResponseFact.IncidentReviewed e -> fact(e.entry(), FactKind.INCIDENT_REVIEWED, at);
            case ResponseFact.NoteAdded _, ResponseFact.EntryCorrected _ ->
                    throw new IllegalArgumentException("tells the plan nothing of its own");
        };
    }

    private static Fact reported(ResponseFact.MandatoryReported e, Instant at) {
        Fact made =
                fact(e.entry(), FactKind.MANDATORY_REPORT_MADE, at)
                        .with(Attribute.AUTHORITY, same(FactCode.Authority.class, e.authority()))
                        .with(Attribute.RECEIPT, receipt(e.receipt()));
        return e.as().map(role -> made.with(Attribute.ROLE, Holders.of(role))).orElse(made);
    }

    private static FactCode.Paper paper(ResponseFact.Referred e) {
        return e.appointment().isPresent() || !e.attachments().isEmpty()
                ? FactCode.Paper.GIVEN
                : FactCode.Paper.MISSING;
    }

    /** Whoever is named as a guardian is one, whatever else the entry calls that person. */
    private static Fact handedOver(ResponseFact.CustodyHandedOver e, Instant at) {
        boolean guardian = e.guardian().isPresent() && PERSONS.contains(e.to());
        Fact fact =
                fact(e.entry(), FactKind.CUSTODY_HANDED_OVER, at)
                        .with(
                                Attribute.CUSTODIAN,
                                guardian ? FactCode.Custodian.GUARDIAN : custodian(e.to()))
                        .with(Attribute.STANDING, standing(e.standing()));
        return e.guardian().map(g -> fact.with(Attribute.GUARDIAN, g.value())).orElse(fact);
    }

    private static Fact followedUp(ResponseFact.FollowupHeld e, Instant at) {
        Fact held =
                fact(e.entry(), FactKind.FOLLOW_UP_HELD, at)
                        .with(
                                Attribute.CONDITION,
                                e.stability() == ResponseFact.Stability.STABLE
                                        ? FactCode.Condition.STABLE
                                        : FactCode.Condition.UNSTABLE);
        return e.channel()
                .map(how -> held.with(Attribute.CHANNEL, same(FactCode.Channel.class, how)))
                .orElse(held);
    }

    private static Fact assessed(ResponseFact.Assessed e, Instant at) {
        Fact fact =
                fact(e.entry(), FactKind.ASSESSED, at)
                        .with(Attribute.INSTRUMENT, same(FactCode.Instrument.class, e.instrument()))
                        .with(
                                Attribute.RATIONALE,
                                blank(Optional.of(e.rationale()))
                                        ? FactCode.Rationale.MISSING
                                        : FactCode.Rationale.GIVEN);
        Fact forced =
                forced(e.forces())
                        .map(neutral -> fact.with(Attribute.FORCED_MINIMUM, neutral))
                        .orElse(fact);
        return today(e.forces()).map(today -> forced.with(Attribute.TODAY, today)).orElse(forced);
    }

    private static Optional<FactCode.Today> today(Set<Forces> forces) {
        if (forces.contains(Forces.CLINICAL_INTERVIEW_TODAY)) {
            return Optional.of(FactCode.Today.CLINICAL_INTERVIEW);
        }
        return forces.contains(Forces.HUMAN_CONTACT_TODAY)
                ? Optional.of(FactCode.Today.HUMAN_CONTACT)
                : Optional.empty();
    }

    private static Optional<Integer> forced(Set<Forces> forces) {
        if (forces.contains(Forces.RED)) {
            return Optional.of(RED);
        }
        return forces.contains(Forces.AT_LEAST_ORANGE) ? Optional.of(ORANGE) : Optional.empty();
    }

    private static Fact met(ResponseFact.GuardianMet e, Instant at) {
        Fact fact =
                fact(e.entry(), FactKind.GUARDIAN_MET, at)
                        .with(Attribute.SIGNATURE, signature(e))
                        .with(Attribute.KIN, same(FactCode.Kin.class, e.kin()))
                        .with(Attribute.STAFF_PRESENT, e.staffPresent())
                        .with(Attribute.STANDING, standing(e.standing()));
        Fact witnessed =
                e.witness().map(w -> fact.with(Attribute.WITNESS, who(w, e.entry()))).orElse(fact);
        return e.guardian()
                .map(g -> witnessed.with(Attribute.GUARDIAN, g.value()))
                .orElse(witnessed);
    }

    private static FactCode.Signature signature(ResponseFact.GuardianMet e) {
        return switch (e.signature()) {
            case SIGNED -> FactCode.Signature.SIGNED;
            case REFUSED ->
                    e.witness().isPresent()
                            ? FactCode.Signature.REFUSED_WITH_WITNESS
                            : FactCode.Signature.REFUSED_ALONE;
            case NOT_ASKED -> FactCode.Signature.NOT_ASKED;
        };
    }

    private static Fact reentry(ResponseFact.ReentryHeld e, Instant at) {
        Fact fact =
                fact(e.entry(), FactKind.REENTRY_HELD, at)
                        .with(Attribute.ENTRY, same(FactCode.Entry.class, e.kind()));
        return e.reviewOn().map(day -> fact.with(Attribute.REVIEW_ON, day)).orElse(fact);
    }

    private static FactKind visited(ResponseFact.ReferralVisited e) {
        return e.visit() == ResponseFact.Visit.ATTENDED
                ? FactKind.REFERRAL_ATTENDED
                : FactKind.REFERRAL_MISSED;
    }

    private static FactCode.Verdict verdict(ResponseFact.SafeContact decision) {
        return switch (decision) {
            case SAFE -> FactCode.Verdict.SAFE;
            case NOT_SAFE -> FactCode.Verdict.UNSAFE;
            case TELL_ANOTHER -> FactCode.Verdict.ALTERNATIVE_CONTACT;
        };
    }

    /** A message left with nobody is no contact. */
    private static FactCode.Outcome outcome(ResponseFact.Outcome outcome) {
        return switch (outcome) {
            case REACHED -> FactCode.Outcome.REACHED;
            case NO_ANSWER, LEFT_MESSAGE -> FactCode.Outcome.NO_ANSWER;
            case WRONG_NUMBER -> FactCode.Outcome.WRONG_NUMBER;
            case DECLINED -> FactCode.Outcome.REFUSED;
        };
    }

    private static FactCode.ReferralTarget target(ResponseFact.ReferralKind kind) {
        return switch (kind) {
            case EMERGENCY_DEPARTMENT -> FactCode.ReferralTarget.EMERGENCY_ROOM;
            case HOSPITAL, OUT_PATIENT -> FactCode.ReferralTarget.PSYCHIATRY;
            case COMMUNITY -> FactCode.ReferralTarget.COUNSELLING_CENTRE;
        };
    }

    private static FactCode.Receipt receipt(Optional<Confidential> receipt) {
        return blank(receipt) ? FactCode.Receipt.MISSING : FactCode.Receipt.NAMED;
    }

    /** Words that were erased by law were words. */
    private static boolean blank(Optional<Confidential> words) {
        return words.isEmpty() || words.get().reveal().filter(Blank::is).isPresent();
    }

    private static FactCode.ReportForm form(ResponseFact.ReportKind kind) {
        return kind == ResponseFact.ReportKind.ORAL
                ? FactCode.ReportForm.ORAL
                : FactCode.ReportForm.WRITTEN;
    }

    static FactCode.Standing standing(ResponseFact.Standing standing) {
        return same(FactCode.Standing.class, standing);
    }

    private static FactCode.Custodian custodian(ResponseFact.Custodian custodian) {
        return same(FactCode.Custodian.class, custodian);
    }

    /** Adults who are not staff are told apart by the entry that names them. */
    private static UUID who(Adult adult, Entry entry) {
        return adult.staff().map(staff -> staff.value()).orElse(entry.id().value());
    }

    private static Fact fact(Entry entry, FactKind kind, Instant recordedAt) {
        Fact fact =
                Fact.of(
                        entry.id().value(),
                        kind,
                        happened(entry.occurred().at(), recordedAt),
                        recordedAt,
                        entry.by().value());
        return entry.second().map(second -> fact.confirmedBy(second.value())).orElse(fact);
    }

    /**
     * A time told to the minute is any instant of that minute. Told within it, it is the instant of
     * telling: what was done after an alert did not come before it for want of seconds.
     */
    private static Instant happened(Instant told, Instant recordedAt) {
        return told.equals(recordedAt.truncatedTo(ChronoUnit.MINUTES)) ? recordedAt : told;
    }

    private static Fact correcting(Entry entry, Fact fact) {
        return entry.corrects().map(earlier -> fact.superseding(earlier.value())).orElse(fact);
    }

    /** Codes that have the same names on both sides; a test holds them together. */
    private static <E extends Enum<E>> E same(Class<E> type, Enum<?> constant) {
        return Enum.valueOf(type, constant.name());
    }
}
