package org.shouwang.command.response;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseCourse.FromAlert;
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
        Optional<AlertEvent.Raised> raised = Optional.empty();
        Instant raisedAt = Instant.EPOCH;
        Optional<Instant> acknowledged = Optional.empty();
        for (LoggedEvent logged : events) {
            Instant at = logged.recording().recordedAt();
            switch ((AlertEvent) logged.event()) {
                case AlertEvent.Raised e -> {
                    raised = Optional.of(e);
                    raisedAt = at;
                }
                case AlertEvent.Acknowledged _ ->
                        acknowledged = acknowledged.or(() -> Optional.of(at));
                case AlertEvent.SupervisionTaken e ->
                        facts.add(
                                new ResponseFact.SupervisionTaken(
                                        new Entry(
                                                e.entry(),
                                                e.occurred(),
                                                e.by(),
                                                Optional.empty(),
                                                Optional.empty()),
                                        e.adult().staff().isPresent()
                                                ? Custodian.STAFF
                                                : Custodian.OTHER_ADULT,
                                        e.adult()));
                case AlertEvent.EmergencyCalled e ->
                        facts.add(
                                new ResponseFact.EmergencyCalled(
                                        new Entry(
                                                e.entry(),
                                                e.occurred(),
                                                e.by(),
                                                Optional.empty(),
                                                Optional.empty()),
                                        EmergencyService.valueOf(e.service().name()),
                                        Optional.empty()));
                default -> {}
            }
        }
        var danger = raised.map(AlertEvent.Raised::danger).orElse(AlertEvent.Danger.NOT_SURE);
        return new AlertRecord(new FromAlert(alert, danger, raisedAt, acknowledged), facts);
    }
}
