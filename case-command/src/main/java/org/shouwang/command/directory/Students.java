package org.shouwang.command.directory;

import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.search.StudentIndex;
import org.shouwang.search.Wanted;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds students as one types. Names are compared as keyed hashes and read from the events of those
 * found.
 */
public final class Students {

    private static final String IN_CLASS =
            "and (s.class_id = any(?) or s.tokens @> array[?::bigint])\n";

    /** For so long whoever has left is found like everybody else. */
    private static final Period FOUND = Period.ofMonths(12);

    private final JdbcClient sql;
    private final StudentIndex index;
    private final Streams streams;
    private final Schools schools;
    private final Clock clock;

    Students(JdbcClient sql, StudentIndex index, Streams streams, Schools schools, Clock clock) {
        this.sql = sql;
        this.index = index;
        this.streams = streams;
        this.schools = schools;
        this.clock = clock;
    }

    public Optional<Student> find(StudentId student) {
        return Optional.ofNullable(find(List.of(student)).get(student));
    }

    /** Those of the students that exist, in two round trips whatever their number. */
    public Map<StudentId, Student> find(Collection<StudentId> students) {
        var read =
                streams.read(
                        StreamType.STUDENT,
                        students.stream().map(StudentId::value).distinct().toList());
        var labels =
                schools.classLabels(read.keySet().isEmpty() ? List.of() : classesOf(read.keySet()));
        return read.entrySet().stream()
                .map(entry -> StudentFold.of(entry.getValue(), c -> labels.getOrDefault(c, "")))
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Student::id, s -> s));
    }

    /** Everybody who is enrolled in the school now. */
    public List<StudentId> enrolled(SchoolId school) {
        return sql.sql(
                        "select student_id from command.student where school_id = ? and enrolled"
                                + " order by class_id, student_id")
                .param(school.value())
                .query((row, _) -> new StudentId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The events of several students, in one round trip. */
    public Map<UUID, List<LoggedEvent>> events(Collection<StudentId> students) {
        return streams.read(StreamType.STUDENT, students.stream().map(StudentId::value).toList());
    }

    /**
     * Students of the school whose name, pinyin, initials, number or class begins with or holds
     * what was typed. A record that was merged is found as the one that stayed. Whoever has left is
     * found for a year from when that was recorded, whatever is open, so that being found tells
     * nothing. Several words are looked for as one, for names are written with spaces too, and each
     * by itself: 高二(4)班 李.
     *
     * @param typed as it stands in the field; less than what can be searched finds nobody
     */
    public List<Student> search(SchoolId school, String typed, int limit) {
        return search(school, typed, limit, false);
    }

    /**
     * The same for somebody who may know of alerts: whoever left longer ago is found as long as a
     * response runs or an alert is open, because a child is not out of danger by leaving.
     *
     * @param alerts whether whoever searches may
     */
    public List<Student> search(SchoolId school, String typed, int limit, boolean alerts) {
        var ids = new LinkedHashSet<StudentId>();
        index.wanted(school, typed, () -> schools.classes(school))
                .ifPresent(
                        whole -> {
                            ids.addAll(
                                    byTokens(
                                            school,
                                            List.of(whole.token()),
                                            List.of(),
                                            limit,
                                            alerts));
                            if (ids.size() < limit) {
                                ids.addAll(byClass(school, whole.classes(), limit));
                            }
                        });
        if (ids.size() < limit) {
            List<Wanted> words = index.words(school, typed, () -> schools.classes(school));
            ids.addAll(words.isEmpty() ? List.of() : byWords(school, words, limit, alerts));
        }
        var first = ids.stream().limit(limit).toList();
        Map<StudentId, Student> found = find(first);
        return first.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * Those of the students who share class and name with another; rather one too many: a name that
     * begins as another's counts as the same.
     */
    public Set<StudentId> namesakes(SchoolId school, Collection<Student> students) {
        var named = students.stream().filter(s -> s.name().isPresent()).toList();
        var tokens =
                named.stream()
                        .map(s -> index.name(school, s.name().get()).orElse(0L))
                        .toArray(Long[]::new);
        return Set.copyOf(
                sql.sql(
                                """
                                select u.id
                                from unnest(?::uuid[], ?::uuid[], ?::bigint[])
                                    as u(id, class_id, token)
                                where exists (
                                    select from command.student o
                                    where o.school_id = ? and o.class_id = u.class_id
                                    and o.enrolled and o.student_id <> u.id
                                    and o.tokens @> array[u.token])
                                """)
                        .params(
                                named.stream().map(s -> s.id().value()).toArray(UUID[]::new),
                                named.stream()
                                        .map(s -> s.schoolClass().value())
                                        .toArray(UUID[]::new),
                                tokens,
                                school.value())
                        .query((row, _) -> new StudentId(row.getObject(1, UUID.class)))
                        .list());
    }

    /** The students enrolled in some classes of a school, class by class and by name. */
    public List<Student> ofClasses(SchoolId school, Collection<ClassId> classes) {
        List<StudentId> ids =
                sql.sql(
                                """
                                select student_id from command.student
                                where school_id = ? and class_id = any(?) and enrolled
                                """)
                        .params(
                                school.value(),
                                classes.stream().map(ClassId::value).toArray(UUID[]::new))
                        .query((row, _) -> new StudentId(row.getObject(1, UUID.class)))
                        .list();
        return find(ids).values().stream().sorted(new RollOrder()).toList();
    }

    /** A word that may name classes is met by being in one of them, or by a token as any other. */
    private List<StudentId> byWords(
            SchoolId school, List<Wanted> words, int limit, boolean alerts) {
        List<Long> tokens =
                words.stream().filter(w -> w.classes().isEmpty()).map(Wanted::token).toList();
        List<Wanted> ofClass = words.stream().filter(w -> !w.classes().isEmpty()).toList();
        if (!tokens.isEmpty()) {
            return byTokens(school, tokens, ofClass, limit, alerts);
        }
        var classes = new HashSet<>(ofClass.getFirst().classes());
        ofClass.forEach(word -> classes.retainAll(word.classes()));
        return byClass(school, classes, limit);
    }

    /**
     * @param tokens a student has all of them
     * @param ofClass and is in a class of each, or has its token
     */
    private List<StudentId> byTokens(
            SchoolId school, List<Long> tokens, List<Wanted> ofClass, int limit, boolean alerts) {
        List<Object> values = new ArrayList<>(List.of(tokens.toArray(Long[]::new), school.value()));
        for (Wanted word : ofClass) {
            values.add(word.classIds());
            values.add(word.token());
        }
        values.add(clock.instant().atOffset(ZoneOffset.UTC).minus(FOUND));
        values.add(alerts);
        values.add(limit);
        return sql.sql(
                        """
                        select s.student_id from command.student s
                        where s.student_id in (
                            select coalesce(merged_into, student_id) from command.student
                            where tokens @> ?::bigint[] and school_id = ?)
                        %s
                        and (s.enrolled or s.left_at > ? or ? and exists (
                            select from command.student o
                            where coalesce(o.merged_into, o.student_id) = s.student_id and (
                                exists (select from command.response r
                                    where r.student_id = o.student_id and r.running)
                                or exists (select from command.alert_student t
                                    join command.alert a on a.alert_id = t.alert_id
                                    where t.student_id = o.student_id and a.state = 'OPEN'))))
                        order by s.class_id, s.student_id limit ?
                        """
                                .formatted(IN_CLASS.repeat(ofClass.size())))
                .params(values)
                .query((row, _) -> new StudentId(row.getObject(1, UUID.class)))
                .list();
    }

    private List<StudentId> byClass(SchoolId school, Set<ClassId> classes, int limit) {
        if (classes.isEmpty()) {
            return List.of();
        }
        return sql.sql(
                        """
                        select student_id from command.student
                        where school_id = ? and class_id = any(?) and enrolled
                        order by class_id, student_id limit ?
                        """)
                .params(
                        school.value(),
                        classes.stream().map(ClassId::value).toArray(UUID[]::new),
                        limit)
                .query((row, _) -> new StudentId(row.getObject(1, UUID.class)))
                .list();
    }

    private List<UUID> classesOf(Collection<UUID> students) {
        return sql.sql("select distinct class_id from command.student where student_id = any(?)")
                .param(students.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }
}
