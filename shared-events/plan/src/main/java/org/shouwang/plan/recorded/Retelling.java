package org.shouwang.plan.recorded;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.response.Entry;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.Facts;

/** What a correction says of the time that it corrects. */
final class Retelling {

    private Retelling() {}

    /**
     * A form shows times to the minute. Told again with the minute of the entry that it corrects, a
     * fact happened when that one did: who mends a word moves nothing.
     */
    static Fact sameMinute(Entry told, Fact read, Facts before) {
        return told.corrects()
                .map(EntryId::value)
                .flatMap(earlier -> happened(earlier, before))
                .filter(at -> at.truncatedTo(ChronoUnit.MINUTES).equals(told.occurred().at()))
                .map(read::at)
                .orElse(read);
    }

    private static Optional<Instant> happened(UUID earlier, Facts facts) {
        return facts.inOrder().stream()
                .filter(fact -> fact.id().equals(earlier))
                .map(Fact::occurredAt)
                .reduce((_, later) -> later);
    }
}
