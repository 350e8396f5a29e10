package org.shouwang.command.staff;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.command.directory.Staff;
import org.shouwang.command.membership.Grants;
import org.shouwang.command.membership.Grants.Grant;
import org.shouwang.command.signin.Account;
import org.shouwang.command.signin.Accounts;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.staff.StaffEvent.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody who works, or worked, in a school. */
final class Colleagues {

    private final JdbcClient sql;
    private final Staff staff;
    private final Grants grants;
    private final Accounts accounts;

    Colleagues(JdbcClient sql, Staff staff, Grants grants, Accounts accounts) {
        this.sql = sql;
        this.staff = staff;
        this.grants = grants;
        this.accounts = accounts;
    }

    /** By name; those whose roles are all over last. */
    List<Colleague> all(SchoolId school, Instant now) {
        Map<StaffId, List<Grant>> roles =
                grants.of(school).stream().collect(Collectors.groupingBy(Grant::staff));
        Set<StaffId> everybody =
                Stream.concat(registered(school).stream(), roles.keySet().stream())
                        .collect(Collectors.toSet());
        Map<StaffId, String> names = staff.names(everybody);
        Set<String> order = new TreeSet<>(names.values());
        List<String> byName = List.copyOf(order);
        return everybody.stream()
                .map(id -> colleague(id, names.getOrDefault(id, ""), roles, now))
                .sorted(
                        java.util.Comparator.comparing((Colleague c) -> c.roles().isEmpty())
                                .thenComparing(c -> byName.indexOf(c.name()))
                                .thenComparing(c -> c.id().value()))
                .toList();
    }

    Optional<Colleague> find(SchoolId school, StaffId id, Instant now) {
        return all(school, now).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private Colleague colleague(
            StaffId id, String name, Map<StaffId, List<Grant>> roles, Instant now) {
        Optional<Account> account = accounts.of(id);
        boolean reachable = staff.contacts(id).stream().anyMatch(c -> c.channel() != Channel.PHONE);
        return new Colleague(
                id,
                name,
                account.map(Account::login),
                account.flatMap(Account::passwordSetAt).isPresent(),
                account.filter(a -> !a.isOpen()).isPresent(),
                roles.getOrDefault(id, List.of()).stream()
                        .filter(role -> role.lastsBeyond(now))
                        .toList(),
                reachable);
    }

    private List<StaffId> registered(SchoolId school) {
        return sql.sql("select staff_id from command.staff where school_id = ?")
                .param(school.value())
                .query((row, _) -> new StaffId(row.getObject(1, UUID.class)))
                .list();
    }
}
