package org.shouwang.command.membership.decision;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.GrantId;

/** The roles of one member of staff in one school, past and future ones too. */
public record Memberships(Map<GrantId, Held> grants) {

    public static final Memberships NONE = new Memberships(Map.of());

    public Memberships {
        grants = Map.copyOf(grants);
    }

    /**
     * A role for a time.
     *
     * @param until not included
     * @param revoked when it will have been taken back
     */
    public record Held(
            Role role,
            Set<ClassId> classes,
            Instant from,
            Optional<Instant> until,
            Optional<Instant> revoked) {

        /** When it ends, whatever ends it first. */
        public Instant end() {
            Instant planned = until.orElse(Instant.MAX);
            return revoked.filter(planned::isAfter).orElse(planned);
        }

        boolean standsAt(Instant at) {
            return !from.isAfter(at) && end().isAfter(at);
        }

        boolean covers(Held other) {
            return role == other.role
                    && classes.containsAll(other.classes)
                    && !from.isAfter(other.from)
                    && !end().isBefore(other.end());
        }
    }

    public Set<Role> rolesAt(Instant at) {
        return grants.values().stream()
                .filter(held -> held.standsAt(at))
                .map(Held::role)
                .collect(Collectors.toSet());
    }

    Memberships with(GrantId grant, Held held) {
        Map<GrantId, Held> more = new HashMap<>(grants);
        more.put(grant, held);
        return new Memberships(more);
    }

    Memberships without(GrantId grant, Instant from) {
        Map<GrantId, Held> changed = new HashMap<>(grants);
        changed.computeIfPresent(
                grant,
                (_, h) -> new Held(h.role(), h.classes(), h.from(), h.until(), Optional.of(from)));
        return new Memberships(changed);
    }
}
