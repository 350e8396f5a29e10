package org.shouwang.query.permit;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.shouwang.access.Relation;
import org.shouwang.contract.id.ClassId;
import org.shouwang.web.signin.Who;

/**
 * How far somebody sees in a list: the policy's answer, in a form that a query can use.
 *
 * @param whole everything in the school
 * @param through else what one is one of these to
 */
public record Scope(boolean whole, Set<Relation> through) {

    public Scope {
        through = through.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(through));
    }

    /** What the conditions are asked with: :school, :staff and :classes. */
    public static Map<String, Object> parameters(Who who) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("school", who.school().value());
        parameters.put("staff", who.staff().value());
        parameters.put("classes", who.classes().stream().map(ClassId::value).toArray(UUID[]::new));
        return parameters;
    }

    public boolean empty() {
        return !whole && through.isEmpty();
    }

    /** As SQL over {@code query.casefile c}, with the parameters :staff and :classes. */
    public String casefiles() {
        return condition(
                """
                exists (select from query.participant p where p.casefile_id = c.casefile_id
                        and p.staff_id = :staff and p.relation = 'LEAD')\
                """,
                """
                exists (select from query.participant p where p.casefile_id = c.casefile_id
                        and p.staff_id = :staff and p.relation <> 'LEAD')\
                """,
                """
                exists (select from query.response_alert r join query.alert_person a on a.alert_id = r.alert_id
                        where r.casefile_id = c.casefile_id and a.staff_id = :staff and a.relation = 'JOINED')\
                """,
                "false",
                """
                exists (select from query.response_alert r join query.alert_person a on a.alert_id = r.alert_id
                        where r.casefile_id = c.casefile_id and a.staff_id = :staff and a.relation = 'RAISED')\
                """,
                """
                exists (select from query.student s where s.student_id = c.student_id
                        and s.class_id = any(:classes))\
                """,
                """
                exists (select from query.brief b where b.casefile_id = c.casefile_id
                        and b.staff_id = :staff)\
                """);
    }

    /** As SQL over {@code query.alert a}. */
    public String alerts() {
        return condition(
                "false",
                "false",
                person("JOINED"),
                person("PAGED"),
                person("RAISED"),
                """
                exists (select from query.alert_subject u join query.student s on s.student_id = u.student_id
                        where u.alert_id = a.alert_id and s.class_id = any(:classes))\
                """,
                "false");
    }

    /** As SQL over {@code query.worry w}. */
    public String worries() {
        return condition(
                "false",
                "false",
                "false",
                "false",
                "w.reported_by = :staff",
                """
                exists (select from query.student s where s.student_id = w.student_id
                        and s.class_id = any(:classes))\
                """,
                "false");
    }

    private static String person(String relation) {
        return "exists (select from query.alert_person p where p.alert_id = a.alert_id and"
                + " p.staff_id = :staff and p.relation = '"
                + relation
                + "')";
    }

    private String condition(
            String lead,
            String participant,
            String joined,
            String paged,
            String raised,
            String classTeacher,
            String addressed) {
        if (whole) {
            return "true";
        }
        StringBuilder any = new StringBuilder("(false");
        for (Relation relation : through) {
            any.append(" or ")
                    .append(
                            switch (relation) {
                                case LEAD -> lead;
                                case PARTICIPANT -> participant;
                                case JOINED -> joined;
                                case PAGED -> paged;
                                case RAISED -> raised;
                                case CLASS_TEACHER -> classTeacher;
                                case ADDRESSED -> addressed;
                                case SELF -> "false";
                            });
        }
        return any.append(")").toString();
    }
}
