package org.shouwang.command.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.access.Membership;
import org.shouwang.access.Principal;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.token.PlanHash;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Schools, their classes, the plan in force, who works there. */
public final class Schools {

    private final JdbcClient sql;
    private final Cache<SchoolId, School> known =
            Caffeine.newBuilder()
                    .maximumSize(10_000)
                    .expireAfterWrite(Duration.ofMinutes(1))
                    .build();

    Schools(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<School> find(SchoolId id) {
        return Optional.ofNullable(known.get(id, this::read));
    }

    /** Every school of the cell, by name. */
    public List<School> all() {
        return sql.sql(
                        "select school_id, name, short_name, zone, simulated from command.school"
                                + " order by name")
                .query((row, _) -> school(row))
                .list();
    }

    private School read(SchoolId id) {
        return sql.sql(
                        "select school_id, name, short_name, zone, simulated from command.school"
                                + " where school_id = ?")
                .param(id.value())
                .query((row, _) -> school(row))
                .optional()
                .orElse(null);
    }

    private static School school(ResultSet row) throws SQLException {
        return new School(
                new SchoolId(row.getObject("school_id", UUID.class)),
                row.getString("name"),
                row.getString("short_name"),
                ZoneId.of(row.getString("zone")),
                row.getBoolean("simulated"));
    }

    /**
     * The plan that the school follows at an instant: the one put in force last, from its day on.
     */
    public Optional<PlanHash> planInForce(SchoolId school, Instant at) {
        return sql.sql(
                        """
                        select plan from command.plan_in_force
                        where school_id = ? and from_at <= ? order by from_at desc, position desc limit 1
                        """)
                .params(school.value(), at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new PlanHash(row.getString(1)))
                .optional();
    }

    /** The classes of a school with their labels, in the order of the labels. */
    public Map<ClassId, String> classes(SchoolId school) {
        return sql
                .sql(
                        "select class_id, label from command.school_class where school_id = ? order"
                                + " by label")
                .param(school.value())
                .query(
                        (row, _) ->
                                Map.entry(
                                        new ClassId(row.getObject(1, UUID.class)),
                                        row.getString(2)))
                .list()
                .stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                (a, _) -> a,
                                LinkedHashMap::new));
    }

    Map<ClassId, String> classLabels(Collection<UUID> classes) {
        return sql
                .sql("select class_id, label from command.school_class where class_id = any(?)")
                .param(classes.toArray(UUID[]::new))
                .query(
                        (row, _) ->
                                Map.entry(
                                        new ClassId(row.getObject(1, UUID.class)),
                                        row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The roles for which an approval to read files stands at an instant. */
    public Set<Role> approvedRoles(SchoolId school, Instant at) {
        return sql
                .sql(
                        """
                        select distinct unnest(roles) from command.approval
                        where school_id = ? and from_at <= ? and (until_at is null or until_at > ?)
                        """)
                .params(school.value(), at.atOffset(ZoneOffset.UTC), at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> Role.valueOf(row.getString(1)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who holds a role in the school at an instant. */
    public List<StaffId> holders(SchoolId school, Role role, Instant at) {
        return sql.sql(
                        """
                        select distinct staff_id from signin.membership
                        where school_id = ? and role = ? and valid_from <= ?
                          and (valid_until is null or valid_until > ?)
                        order by staff_id
                        """)
                .params(
                        school.value(),
                        role.name(),
                        at.atOffset(ZoneOffset.UTC),
                        at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new StaffId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Somebody with every role held, past or to come, in every school. */
    public Principal principal(StaffId staff) {
        boolean newcomer =
                sql.sql("select exists (select from signin.newcomer where staff_id = ?)")
                        .param(staff.value())
                        .query(Boolean.class)
                        .single();
        return new Principal(staff, rolesEver(staff), newcomer);
    }

    private List<Membership> rolesEver(StaffId staff) {
        return sql.sql(
                        """
                        select school_id, role, class_ids, valid_from, valid_until
                        from signin.membership where staff_id = ? order by valid_from, grant_id
                        """)
                .param(staff.value())
                .query((row, _) -> membership(row))
                .list();
    }

    private static Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                new SchoolId(row.getObject("school_id", UUID.class)),
                Role.valueOf(row.getString("role")),
                Stream.of((UUID[]) row.getArray("class_ids").getArray())
                        .map(ClassId::new)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("valid_until", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    /** Everybody with a role in the school at an instant, with all of them. */
    public Map<StaffId, Set<Role>> staffRoles(SchoolId school, Instant at) {
        Map<StaffId, Set<Role>> roles = new LinkedHashMap<>();
        sql.sql(
                        """
                        select staff_id, role from signin.membership
                        where school_id = ? and valid_from <= ? and (valid_until is null or valid_until > ?)
                        """)
                .params(school.value(), at.atOffset(ZoneOffset.UTC), at.atOffset(ZoneOffset.UTC))
                .query(
                        row -> {
                            StaffId one = new StaffId(row.getObject("staff_id", UUID.class));
                            roles.computeIfAbsent(one, _ -> EnumSet.noneOf(Role.class))
                                    .add(Role.valueOf(row.getString("role")));
                        });
        return roles;
    }

    /** Everybody with a role in the school at an instant. */
    public List<StaffId> staff(SchoolId school, Instant at) {
        return sql.sql(
                        """
                        select distinct staff_id from signin.membership
                        where school_id = ? and valid_from <= ? and (valid_until is null or valid_until > ?)
                        order by staff_id
                        """)
                .params(school.value(), at.atOffset(ZoneOffset.UTC), at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new StaffId(row.getObject(1, UUID.class)))
                .list();
    }
}
