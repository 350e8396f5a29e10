package org.shouwang.command.desk;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouwang.command.directory.Schools;
import org.shouwang.command.directory.Staff;
import org.shouwang.command.form.Offer;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.web.text.Text;

/** Those who work with students, by what they do: at night nobody searches a long list. */
public record Colleagues(Schools schools, Staff staff) {

    /** Who runs the system or looks back at it is nowhere beside a student. */
    private static final Set<Role> APART = EnumSet.of(Role.AUDITOR, Role.ADMINISTRATOR);

    public List<Offer> of(SchoolId school, Instant now) {
        Map<StaffId, Set<Role>> roles = schools.staffRoles(school, now);
        roles.values().forEach(held -> held.removeAll(APART));
        roles.values().removeIf(Set::isEmpty);
        return staff.names(roles.keySet()).entrySet().stream()
                .sorted(
                        Comparator.comparing(
                                        (Map.Entry<StaffId, String> one) ->
                                                Collections.min(roles.get(one.getKey())))
                                .thenComparing(Map.Entry.comparingByValue()))
                .map(one -> offer(one.getKey(), one.getValue(), roles.get(one.getKey())))
                .toList();
    }

    private static Offer offer(StaffId id, String name, Set<Role> roles) {
        Text role = Text.of("web.role." + Collections.max(roles).name());
        return new Offer(id.toString(), Text.of("form.colleague.offer", name, role));
    }
}
