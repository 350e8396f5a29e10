package org.shouwang.query.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.access.Action;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.plan.document.Plan;
import org.shouwang.query.cases.Doing;
import org.shouwang.query.cases.Entries;
import org.shouwang.query.cases.StudentEntries;
import org.shouwang.query.cases.Timelines;
import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.permit.Thing;
import org.shouwang.query.plan.Course;
import org.shouwang.query.plan.Courses;
import org.shouwang.query.plan.PlanLibrary;
import org.shouwang.query.store.QueryStore;
import org.shouwang.query.words.Attempts;
import org.shouwang.query.words.Teller;
import org.shouwang.query.words.Tellers;
import org.shouwang.web.signin.Who;

/**
 * Reads the record of a case as it stood at an instant, in as many queries for ten responses as for
 * one.
 */
final class CaseRecords {

    /** More events than a case has in years. */
    private static final int MOST = 5_000;

    private final QueryStore store;
    private final ReadingRoom room;
    private final Tellers tellers;
    private final PlanLibrary plans;
    private final Courses courses;
    private final Entries entries;
    private final StudentEntries studentEntries;
    private final Timelines timelines;
    private final Beside beside;
    private final Reads reads;

    CaseRecords(QueryStore store, ReadingRoom room, Tellers tellers, PlanLibrary plans) {
        this.store = store;
        this.room = room;
        this.tellers = tellers;
        this.plans = plans;
        this.courses = new Courses(store);
        this.entries = new Entries(store.sql());
        this.studentEntries = new StudentEntries(store);
        this.timelines = new Timelines(store);
        this.beside = new Beside(store.sql(), room);
        this.reads = new Reads(store.sql());
    }

    /**
     * @param file that is read, and what the reader is to it
     */
    CaseRecord read(HttpServletRequest request, Who who, Thing file, Asked asked) {
        List<Beside.One> others = beside(who, file, asked);
        List<Entries.Entry> found =
                entries.of(streams(asked, others), asked.knownAt(), Long.MAX_VALUE, MOST);
        boolean cut = found.size() == MOST;
        List<Entries.Entry> rows =
                StudentEntries.among(
                                found, ofStudent(file, asked, cut ? found.getLast().position() : 0))
                        .reversed();
        var opened = new Opened(rows, timelines.open(rows));
        Map<UUID, Course> known = courses.of(asked.ids(), asked.knownAt());
        Readers readers = readers(who, file, asked);
        Teller teller =
                tellers.of(
                        request,
                        new ArrayList<>(opened.events().values()),
                        file.students(),
                        staff(rows, readers),
                        versions(asked.shown(), known),
                        room.may(who, Action.READ_CASE_NOTES, file),
                        room.may(who, Action.READ_ATTACHMENT, file));
        var chapters = new Chapters(store.sql(), plans, teller, opened, asked.knownAt());
        return new CaseRecord(
                file.students().stream().findFirst().map(teller::studentName).orElse(""),
                teller,
                asked.shown().stream().collect(Collectors.toMap(Responses.Row::id, asked::number)),
                asked.eventsAlone() ? List.of() : chapters(chapters, asked, known),
                others,
                told(
                        opened,
                        new Telling(
                                teller,
                                asked.shown(),
                                known,
                                this::plan,
                                Attempts.in(opened.events().values()),
                                Doing.of(rows, opened.events(), teller))),
                readers,
                cut);
    }

    /** One event of a case, if it is there and was known at the instant that is asked about. */
    Optional<Entries.Entry> find(Who who, Thing file, Asked asked, long position) {
        List<UUID> streams = streams(asked, beside(who, file, asked));
        return Stream.concat(
                        entries.of(streams, asked.knownAt(), position + 1, 1).stream(),
                        ofStudent(file, asked, position - 1).stream())
                .filter(entry -> entry.position() == position)
                .findFirst();
    }

    private static List<Chapter> chapters(Chapters chapters, Asked asked, Map<UUID, Course> known) {
        return asked.shown().stream()
                .map(
                        row ->
                                chapters.of(
                                        row,
                                        asked.number(row),
                                        Optional.ofNullable(known.get(row.id()))))
                .toList();
    }

    private static List<Told> told(Opened opened, Telling telling) {
        return opened.rows().stream().map(row -> telling.told(row, opened.event(row))).toList();
    }

    private Plan plan(PlanHash version) {
        return plans.plan(store.sql(), version);
    }

    /** Of the whole case alone. */
    private List<Beside.One> beside(Who who, Thing file, Asked asked) {
        return asked.only().isPresent()
                ? List.of()
                : file.students().stream()
                        .flatMap(student -> beside.of(who, student, asked).stream())
                        .toList();
    }

    private List<Entries.Entry> ofStudent(Thing file, Asked asked, long after) {
        Instant opened =
                store.sql()
                        .sql("select opened_at from query.casefile where casefile_id = ?")
                        .param(asked.casefile())
                        .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                        .single();
        return file.students().stream()
                .flatMap(
                        student ->
                                studentEntries
                                        .of(student, opened, asked.knownAt(), after, Long.MAX_VALUE)
                                        .stream())
                .toList();
    }

    private static List<UUID> streams(Asked asked, List<Beside.One> others) {
        Set<UUID> streams = new HashSet<>(Set.of(asked.casefile()));
        others.forEach(other -> streams.add(other.id()));
        for (Responses.Row row : asked.shown()) {
            streams.add(row.id());
            streams.addAll(row.alerts());
        }
        return List.copyOf(streams);
    }

    private Readers readers(Who who, Thing file, Asked asked) {
        return !asked.eventsAlone() && room.may(who, Action.READ_LEDGER, file)
                ? file.students().stream()
                        .findFirst()
                        .map(student -> reads.of(student, asked))
                        .orElseGet(Readers::none)
                : Readers.none();
    }

    private static Set<UUID> staff(List<Entries.Entry> rows, Readers readers) {
        Set<UUID> staff = new HashSet<>();
        rows.forEach(entry -> staff.add(entry.actor()));
        readers.list().forEach(reader -> staff.add(reader.who()));
        return staff;
    }

    /** Every version that any of the responses followed, the latest first. */
    private List<Plan> versions(List<Responses.Row> responses, Map<UUID, Course> known) {
        return responses.reversed().stream()
                .flatMap(row -> Stream.ofNullable(known.get(row.id())))
                .flatMap(course -> plans.versions(store.sql(), course).stream())
                .distinct()
                .toList();
    }
}
