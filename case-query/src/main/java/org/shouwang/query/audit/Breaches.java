package org.shouwang.query.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.Standing;
import org.shouwang.plan.document.Step;
import org.shouwang.plan.engine.Patterns;
import org.shouwang.plan.fact.Attribute;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.query.words.Saying;
import org.shouwang.query.words.Teller;

/**
 * Where somebody turned to a guardian who must not be told. It stands at each step that such a
 * contact would have done, whether or not another contact did it; what was recorded by mistake and
 * put right since is none.
 *
 * @param events of the response, as far as they were known, in order
 */
record Breaches(List<LoggedEvent> events, Teller tell) {

    private record Contact(
            FactKind kind, ResponseFact fact, Optional<GuardianId> guardian, Standing standing) {}

    /** Those of a step that were recorded between two instants, in words. */
    List<String> of(Step step, Instant from, Optional<Instant> until) {
        Set<EntryId> corrected =
                facts().filter(ResponseFact.EntryCorrected.class::isInstance)
                        .map(fact -> ((ResponseFact.EntryCorrected) fact).corrected())
                        .collect(Collectors.toSet());
        return events.stream()
                .filter(e -> !e.recording().recordedAt().isBefore(from))
                .filter(e -> until.map(e.recording().recordedAt()::isBefore).orElse(true))
                .filter(
                        e ->
                                contact(e)
                                        .filter(c -> shutsOut(step, c.kind()))
                                        .filter(c -> !corrected.contains(c.fact().entry().id()))
                                        .isPresent())
                .map(e -> tell.orLine(e.position(), () -> words(e, step), Saying::title))
                .toList();
    }

    /** Whether a departure from the plan is one of these: the plan asked for no such contact. */
    boolean are(ResponseCourse.Deviated deviated) {
        return events.stream()
                .flatMap(e -> contact(e).stream())
                .anyMatch(c -> c.fact().entry().id().equals(deviated.fact()));
    }

    /** Empty for everything but a contact with somebody who must not be told. */
    private static Optional<Contact> contact(LoggedEvent logged) {
        Optional<Contact> contact =
                switch (logged.event()) {
                    case ResponseFact.GuardianAttempted e ->
                            Optional.of(
                                    new Contact(
                                            FactKind.GUARDIAN_ATTEMPTED,
                                            e,
                                            Optional.of(e.guardian()),
                                            e.standing()));
                    case ResponseFact.GuardianMet e ->
                            Optional.of(
                                    new Contact(
                                            FactKind.GUARDIAN_MET, e, e.guardian(), e.standing()));
                    case ResponseFact.CustodyHandedOver e ->
                            Optional.of(
                                    new Contact(
                                            FactKind.CUSTODY_HANDED_OVER,
                                            e,
                                            e.guardian(),
                                            e.standing()));
                    default -> Optional.empty();
                };
        return contact.filter(c -> c.standing() == Standing.BARRED);
    }

    private static boolean shutsOut(Step step, FactKind kind) {
        return Patterns.of(step.evidence()).stream()
                .filter(p -> p.kinds().contains(kind))
                .anyMatch(p -> p.unless().containsKey(Attribute.STANDING));
    }

    private String words(LoggedEvent logged, Step step) {
        Contact contact = contact(logged).orElseThrow();
        String name =
                contact.guardian()
                        .map(id -> tell.guardianAlone(id.value()))
                        .orElseGet(() -> say("somebody"));
        return say(
                        contact.kind().name(),
                        name,
                        tell.time().when(contact.fact().entry().occurred().at()),
                        tell.staffName(logged.recording().actor().id()))
                + why(contact.fact().entry().id(), step)
                        .map(why -> tell.texts().say(tell.locale(), "query.audit.remark.why", why))
                        .orElse("");
    }

    /** What the writer said when told that the plan shuts it out. */
    private Optional<String> why(EntryId fact, Step step) {
        return events.stream()
                .map(LoggedEvent::event)
                .filter(ResponseCourse.Deviated.class::isInstance)
                .map(ResponseCourse.Deviated.class::cast)
                .filter(e -> e.fact().equals(fact) && e.step().value().equals(step.id()))
                .flatMap(e -> e.reason().stream())
                .map(tell::written)
                .findFirst();
    }

    private Stream<ResponseFact> facts() {
        return events.stream()
                .map(LoggedEvent::event)
                .filter(ResponseFact.class::isInstance)
                .map(ResponseFact.class::cast);
    }

    private String say(String key, Object... values) {
        return tell.texts().say(tell.locale(), "query.audit.breach." + key, values);
    }
}
