package org.shouwang.query.permit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.access.Relation;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.web.signin.Who;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@link Things} finds of one alert or worry, of many in one query. */
public record ManyThings(JdbcClient sql) {

    private static final String ALERTS =
            """
            select a.alert_id as id, a.school_id,
                array(select u.student_id from query.alert_subject u
                    where u.alert_id = a.alert_id and u.student_id is not null) as students,
                array(select p.relation from query.alert_person p
                    where p.alert_id = a.alert_id and p.staff_id = :staff) as relations
            from query.alert a where a.alert_id = any(:ids)\
            """;

    private static final String WORRIES =
            """
            select w.worry_id as id, w.school_id, array[w.student_id] as students,
                case when w.reported_by = :staff then array['RAISED'] else array[]::text[] end
                    as relations
            from query.worry w where w.worry_id = any(:ids)\
            """;

    private static final String SEEN =
            """
            select t.*,
                exists (select from query.student s
                    where s.student_id = any(t.students) and s.class_id = any(:classes)) as teaches,
                exists (select from query.in_conflict(:staff) x
                    where x.student_id = any(t.students)) as conflict
            from (%s) t\
            """;

    /** Those of some alerts that there are, by their id. */
    public Map<UUID, Thing> alerts(Who who, Collection<UUID> ids) {
        return find("alert", ALERTS, who, ids);
    }

    /** The same of worries. */
    public Map<UUID, Thing> worries(Who who, Collection<UUID> ids) {
        return find("worry", WORRIES, who, ids);
    }

    private Map<UUID, Thing> find(String kind, String query, Who who, Collection<UUID> ids) {
        Map<UUID, Thing> found = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.sql(SEEN.formatted(query))
                    .param("staff", who.staff().value())
                    .param("ids", ids.toArray(UUID[]::new))
                    .param(
                            "classes",
                            who.classes().stream().map(ClassId::value).toArray(UUID[]::new))
                    .query(
                            row -> {
                                Thing thing = thing(kind, row);
                                found.put(thing.id().orElseThrow(), thing);
                            });
        }
        return found;
    }

    private static Thing thing(String kind, ResultSet row) throws SQLException {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        list(row.getArray("relations")).forEach(name -> relations.add(Relation.valueOf(name)));
        if (row.getBoolean("teaches")) {
            relations.add(Relation.CLASS_TEACHER);
        }
        return new Thing(
                kind,
                Optional.of(row.getObject("id", UUID.class)),
                new SchoolId(row.getObject("school_id", UUID.class)),
                Arrays.stream((UUID[]) row.getArray("students").getArray())
                        .collect(Collectors.toSet()),
                relations,
                row.getBoolean("conflict"));
    }

    private static List<String> list(Array array) throws SQLException {
        return Stream.of((String[]) array.getArray()).toList();
    }
}
