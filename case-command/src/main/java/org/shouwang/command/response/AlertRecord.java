package org.shouwang.command.response;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shouwang.command.alert.decision.AlertCommand;
import org.shouwang.contract.Adult;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseCourse.FromAlert;
import org.shouwang.contract.response.ResponseCourse.Told;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.Custodian;
import org.shouwang.contract.response.ResponseFact.EmergencyService;

/** What was recorded on an alert before anybody started a plan, as the response takes it over. */
record AlertRecord(FromAlert origin, List<ResponseFact> facts) {

    AlertRecord {
        facts = List.copyOf(facts);
    }

    static AlertRecord of(AlertId alert, List<LoggedEvent> events) {
        List<ResponseFact> facts = new ArrayList<>();
        List<Told> known = new ArrayList<>();
        Danger danger = Danger.NOT_SURE;
        Instant raisedAt = Instant.EPOCH;
        Optional<Instant> attended = Optional.empty();
        Optional<Instant> acknowledged = Optional.empty();
        for (LoggedEvent logged : events) {
            Instant at = logged.recording().recordedAt();
            switch ((AlertEvent) logged.event()) {
                case AlertEvent.Raised e -> {
                    danger = e.danger();
                    raisedAt = at;
                    attended = attended(e.company(), at);
                }
                case AlertEvent.Supplemented e -> {
                    danger = moreUrgent(danger, e.danger());
                    attended = attended.or(() -> e.company().flatMap(with -> attended(with, at)));
                }
                case AlertEvent.Acknowledged _ ->
                        acknowledged = acknowledged.or(() -> Optional.of(at));
                case AlertEvent told ->
                        factOf(told)
                                .ifPresent(
                                        fact -> {
                                            facts.add(fact);
                                            known.add(new Told(fact.entry().id(), at));
                                        });
            }
        }
        return new AlertRecord(
                new FromAlert(alert, danger, raisedAt, acknowledged, attended, known), facts);
    }

    private static Danger moreUrgent(Danger before, Optional<Danger> said) {
        return said.filter(now -> now.moreUrgentThan(before)).orElse(before);
    }

    private static Optional<Instant> attended(AlertEvent.Company company, Instant at) {
        return company.presence() == AlertEvent.Presence.ADULT ? Optional.of(at) : Optional.empty();
    }

    /** What is told on an alert that a response answers, as a fact of the response. */
    static Optional<ResponseFact> factOf(AlertCommand.Fact told) {
        return switch (told) {
            case AlertCommand.TakeSupervision t ->
                    Optional.of(supervised(t.entry(), t.occurred(), t.adult(), t.by()));
            case AlertCommand.RemoveMeans m ->
                    Optional.of(removed(m.entry(), m.occurred(), m.items(), m.by()));
            case AlertCommand.CallEmergency c ->
                    Optional.of(called(c.entry(), c.occurred(), c.service(), c.by()));
            default -> Optional.empty();
        };
    }

    private static Optional<ResponseFact> factOf(AlertEvent told) {
        return switch (told) {
            case AlertEvent.SupervisionTaken t ->
                    Optional.of(supervised(t.entry(), t.occurred(), t.adult(), t.by()));
            case AlertEvent.MeansRemoved m ->
                    Optional.of(removed(m.entry(), m.occurred(), m.items(), m.by()));
            case AlertEvent.EmergencyCalled c ->
                    Optional.of(called(c.entry(), c.occurred(), c.service(), c.by()));
            default -> Optional.empty();
        };
    }

    private static ResponseFact supervised(EntryId id, Occurred at, Adult adult, StaffId by) {
        var custodian = adult.staff().isPresent() ? Custodian.STAFF : Custodian.OTHER_ADULT;
        return new ResponseFact.SupervisionTaken(entry(id, at, by), custodian, adult);
    }

    private static ResponseFact removed(
            EntryId id, Occurred at, Optional<Confidential> items, StaffId by) {
        return new ResponseFact.MeansRemoved(
                entry(id, at, by), items.orElseGet(() -> Confidential.of("")));
    }

    private static ResponseFact called(
            EntryId id, Occurred at, AlertEvent.EmergencyService service, StaffId by) {
        return new ResponseFact.EmergencyCalled(
                entry(id, at, by), EmergencyService.valueOf(service.name()), Optional.empty());
    }

    private static Entry entry(EntryId id, Occurred at, StaffId by) {
        return new Entry(id, at, by, Optional.empty(), Optional.empty());
    }
}
