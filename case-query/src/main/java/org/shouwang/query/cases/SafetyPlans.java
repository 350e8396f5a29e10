package org.shouwang.query.cases;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.response.ResponseFact.SafetyPlanWritten;
import org.shouwang.query.words.Saying;
import org.shouwang.query.words.Teller;
import org.springframework.ui.Model;

/** The safety plan that whoever is with the student goes by now. */
final class SafetyPlans {

    private final Timelines timelines;
    private final Entries entries;

    SafetyPlans(Timelines timelines, Entries entries) {
        this.timelines = timelines;
        this.entries = entries;
    }

    /**
     * A version, and where the timeline tells it.
     *
     * @param position of its event
     */
    record InForce(long position, LoggedEvent logged) {

        SafetyPlanWritten written() {
            return (SafetyPlanWritten) logged.event();
        }
    }

    /** As a page shows it. */
    record Shown(int version, Instant at, String by, Saying saying, long position) {}

    /**
     * The last version that stood at an instant, in the last response that has one; a correction of
     * an earlier version comes later and is none the newer.
     *
     * @param responses of a case, in their order
     */
    Optional<InForce> of(List<UUID> responses, Instant knownAt) {
        for (UUID response : responses.reversed()) {
            List<Entries.Entry> written = entries.safetyPlans(response, knownAt);
            Map<Long, LoggedEvent> events = timelines.open(written);
            Optional<InForce> last =
                    events.entrySet().stream()
                            .map(event -> new InForce(event.getKey(), event.getValue()))
                            .max(
                                    Comparator.comparingInt(
                                                    (InForce plan) -> plan.written().version())
                                            .thenComparingLong(InForce::position));
            if (last.isPresent()) {
                return last;
            }
        }
        return Optional.empty();
    }

    void fill(Model model, InForce plan, Teller teller) {
        SafetyPlanWritten written = plan.written();
        Saying saying =
                teller.orLine(plan.position(), () -> teller.tell(written), nothing -> nothing);
        model.addAttribute(
                "safetyPlan",
                new Shown(
                        written.version(),
                        written.entry().occurred().at(),
                        teller.staffName(written.entry().by().value()),
                        saying,
                        plan.position()));
    }
}
