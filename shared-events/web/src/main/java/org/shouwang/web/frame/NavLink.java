package org.shouwang.web.frame;

import java.util.Objects;
import java.util.Set;
import org.shouwang.contract.Role;

/**
 * A place in the bar at the top.
 *
 * @param id names the place; a page says which one it belongs to
 * @param path where it leads
 * @param textKey what it is called
 * @param roles who is shown it; what may be seen there is decided there
 */
public record NavLink(String id, String path, String textKey, Set<Role> roles) {

    public NavLink {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(textKey, "textKey");
        roles = Set.copyOf(roles);
    }
}
