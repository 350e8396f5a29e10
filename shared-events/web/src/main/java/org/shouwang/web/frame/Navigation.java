package org.shouwang.web.frame;

import static org.shouwang.contract.Role.ADMINISTRATOR;
import static org.shouwang.contract.Role.AUDITOR;
import static org.shouwang.contract.Role.CLASS_TEACHER;
import static org.shouwang.contract.Role.COUNSELOR;
import static org.shouwang.contract.Role.DUTY_TEACHER;
import static org.shouwang.contract.Role.MORAL_EDUCATION_DIRECTOR;
import static org.shouwang.contract.Role.PRINCIPAL;
import static org.shouwang.contract.Role.PSYCHOLOGY_LEAD;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.shouwang.contract.Role;

/** The places of the bar at the top: the same whichever service draws the page. */
public final class Navigation {

    private static final Set<Role> TEAM =
            EnumSet.of(COUNSELOR, PSYCHOLOGY_LEAD, MORAL_EDUCATION_DIRECTOR, PRINCIPAL);

    private final List<NavLink> links;

    public Navigation(List<NavLink> links) {
        this.links = List.copyOf(links);
    }

    static Navigation standard() {
        return new Navigation(
                List.of(
                        link(
                                "today",
                                "/today",
                                EnumSet.complementOf(EnumSet.of(AUDITOR, ADMINISTRATOR))),
                        link("cases", "/cases", with(TEAM, CLASS_TEACHER)),
                        link("alerts", "/alerts", with(with(TEAM, DUTY_TEACHER), AUDITOR)),
                        link("worries", "/worries", EnumSet.of(AUDITOR)),
                        link("schedule", "/do/schedule", EnumSet.allOf(Role.class)),
                        link("staff", "/do/staff", EnumSet.of(ADMINISTRATOR)),
                        link("status", "/status", EnumSet.of(ADMINISTRATOR)),
                        link("audit", "/audit", EnumSet.of(AUDITOR, PSYCHOLOGY_LEAD, PRINCIPAL))));
    }

    List<NavLink> shownTo(Set<Role> roles) {
        return links.stream().filter(l -> l.roles().stream().anyMatch(roles::contains)).toList();
    }

    private static NavLink link(String id, String path, Set<Role> roles) {
        return new NavLink(id, path, "web.nav." + id, roles);
    }

    private static Set<Role> with(Set<Role> roles, Role more) {
        Set<Role> all = EnumSet.copyOf(roles);
        all.add(more);
        return all;
    }
}
