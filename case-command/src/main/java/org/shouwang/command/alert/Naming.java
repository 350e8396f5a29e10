package org.shouwang.command.alert;

import java.util.Map;
import java.util.Optional;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.StaffId;
import org.shouwang.web.text.Text;

/**
 * How members of staff are called on a page: by name, or by the role alone for a reader who is
 * known by the device only.
 *
 * @param names those that may be shown
 */
record Naming(Map<StaffId, String> names) {

    Naming {
        names = Map.copyOf(names);
    }

    Text of(StaffId staff, Optional<Role> role) {
        return name(staff)
                .map(name -> Text.said(name, name))
                .orElseGet(() -> role.map(Naming::of).orElse(Text.of("alert.somebody")));
    }

    Optional<String> name(StaffId staff) {
        return Optional.ofNullable(names.get(staff));
    }

    static Text of(Role role) {
        return Text.of("web.role." + role.name());
    }
}
