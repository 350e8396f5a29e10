package org.shouwang.plan.recorded;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Event;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.response.ResponseFact.EntryCorrected;
import org.shouwang.contract.response.ResponseFact.SafeContact;
import org.shouwang.contract.response.ResponseFact.SafeContactChecked;

/**
 * It was last decided that another adult is told in place of the guardians: whoever might call home
 * is led to that adult first.
 *
 * @param named by whoever decided; empty where nobody was named
 */
public record Instead(String named) {

    /** By the events of a response; empty where something else was decided, or nothing. */
    public static Optional<Instead> of(Collection<? extends Event> events) {
        Map<EntryId, SafeContactChecked> standing = new LinkedHashMap<>();
        for (Event event : events) {
            switch (event) {
                case SafeContactChecked checked -> standing.put(checked.entry().id(), checked);
                case EntryCorrected corrected -> standing.remove(corrected.corrected());
                default -> {}
            }
        }
        return standing.values().stream()
                .reduce((one, later) -> earlier(later, one) ? one : later)
                .flatMap(Instead::of);
    }

    /** By the decision that stands. */
    public static Optional<Instead> of(SafeContactChecked decided) {
        return decided.decision() == SafeContact.TELL_ANOTHER
                ? Optional.of(
                        new Instead(
                                decided.instead()
                                        .flatMap(Confidential::reveal)
                                        .map(String::strip)
                                        .orElse("")))
                : Optional.empty();
    }

    private static boolean earlier(SafeContactChecked one, SafeContactChecked other) {
        return one.entry().occurred().at().isBefore(other.entry().occurred().at());
    }

    /** Whether a guardian is whom to tell: by the name, for that is how somebody is named here. */
    public boolean is(Optional<String> guardian) {
        return guardian.map(String::strip)
                .filter(name -> !name.isEmpty())
                .filter(named::contains)
                .isPresent();
    }
}
