package org.shouwang.query.people;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Schools, their classes, and who is on duty. */
public final class Schools {

    private final JdbcClient sql;

    public Schools(JdbcClient sql) {
        this.sql = sql;
    }

    /** Somebody's turn. */
    public record Duty(UUID staff, Role role, Instant from, Instant until) {}

    /** A class of a school. */
    public record SchoolClass(UUID id, String label) {}

    /** A time without anybody on duty. */
    public record Gap(Instant from, Instant until) {}

    public Optional<ZoneId> zone(SchoolId school) {
        return sql.sql("select zone from query.school where school_id = ?")
                .param(school.value())
                .query(String.class)
                .optional()
                .map(ZoneId::of);
    }

    public String name(SchoolId school) {
        return sql.sql("select name from query.school where school_id = ?")
                .param(school.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    public String classLabel(UUID schoolClass) {
        return sql.sql("select label from query.school_class where class_id = ?")
                .param(schoolClass)
                .query(String.class)
                .optional()
                .orElse("");
    }

    public List<SchoolClass> classes(SchoolId school) {
        return sql.sql(
                        "select class_id, label from query.school_class where school_id = ? order"
                                + " by label")
                .param(school.value())
                .query((row, _) -> new SchoolClass(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    /** What each class of a school is called. */
    public Map<ClassId, String> classLabels(SchoolId school) {
        return classes(school).stream()
                .collect(Collectors.toMap(c -> new ClassId(c.id()), SchoolClass::label));
    }

    /** Who is on duty at an instant. */
    public List<Duty> onDuty(SchoolId school, Instant now) {
        return duties(school, now, now.plusNanos(1_000));
    }

    /** The first time in a stretch without anybody on duty; empty when there is none. */
    public Optional<Gap> gap(SchoolId school, Instant from, Instant until) {
        List<Duty> duties = duties(school, from, until);
        Instant covered = from;
        for (Duty duty : duties) {
            if (duty.from().isAfter(covered)) {
                return Optional.of(new Gap(covered, duty.from()));
            }
            if (duty.until().isAfter(covered)) {
                covered = duty.until();
            }
        }
        return covered.isBefore(until) ? Optional.of(new Gap(covered, until)) : Optional.empty();
    }

    private List<Duty> duties(SchoolId school, Instant from, Instant until) {
        return new ArrayList<>(
                sql.sql(
                                """
                                select staff_id, role, from_at, until_at from query.duty
                                where school_id = ? and until_at > ? and from_at < ?
                                order by from_at, role, staff_id
                                """)
                        .params(
                                school.value(),
                                from.atOffset(ZoneOffset.UTC),
                                until.atOffset(ZoneOffset.UTC))
                        .query(
                                (row, _) ->
                                        new Duty(
                                                row.getObject(1, UUID.class),
                                                Role.valueOf(row.getString(2)),
                                                row.getObject(3, OffsetDateTime.class).toInstant(),
                                                row.getObject(4, OffsetDateTime.class).toInstant()))
                        .list());
    }
}
