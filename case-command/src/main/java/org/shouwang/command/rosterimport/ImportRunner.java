package org.shouwang.command.rosterimport;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.shouwang.command.Command;
import org.shouwang.command.directory.Directory.CommandProjections;
import org.shouwang.command.directory.Schools;
import org.shouwang.command.directory.Students;
import org.shouwang.command.roster.Roster;
import org.shouwang.command.roster.RosterFile;
import org.shouwang.command.roster.RosterReader;
import org.shouwang.command.roster.RosterReading;
import org.shouwang.command.rosterimport.decision.RosterImportCommand;
import org.shouwang.command.rosterimport.decision.RosterImportDecider;
import org.shouwang.command.rosterimport.decision.RosterImportState;
import org.shouwang.command.store.CommandStore;
import org.shouwang.command.student.decision.StudentCommand;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.StudentId;
import org.shouwang.log.keys.PostgresRecordKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out what was confirmed, in short pieces, so that alerts never wait behind it. What a
 * crash cuts off is taken up again: the roster is compared with what is recorded by then, and only
 * what is missing is sent. Of several processes one does it.
 */
final class ImportRunner implements AutoCloseable {

    /** Students of one sending: well below the time a transaction may take. */
    private static final int CHUNK = 100;

    /** Students after which the page says how far it is. */
    private static final int SAID_EVERY = 5 * CHUNK;

    /** How often to look for what another process, or an earlier life of this one, left. */
    private static final long LOOK_SECONDS = 20;

    /** Apart from other advisory locks of the database. */
    private static final int SPACE = 0x5357_0002;

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);

    private final Drafts drafts;
    private final Roll roll;
    private final CommandStore store;
    private final PostgresRecordKeys keys;
    private final Students students;
    private final Schools schools;
    private final CommandProjections projections;
    private final DataSource pool;
    private final Clock clock;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("roster-import").factory());

    ImportRunner(
            Drafts drafts,
            Roll roll,
            CommandStore store,
            PostgresRecordKeys keys,
            Students students,
            Schools schools,
            CommandProjections projections,
            DataSource pool,
            Clock clock) {
        this.drafts = drafts;
        this.roll = roll;
        this.store = store;
        this.keys = keys;
        this.students = students;
        this.schools = schools;
        this.projections = projections;
        this.pool = pool;
        this.clock = clock;
    }

    void start() {
        thread.scheduleWithFixedDelay(this::runQuietly, 0, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** Something was confirmed just now. */
    void wake() {
        thread.execute(this::runQuietly);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void runQuietly() {
        try {
            runOnce();
        } catch (RuntimeException e) {
            LOG.warn("an import waits and will be tried again: {}", e.getClass().getSimpleName());
        }
    }

    /** Finishes everything that was confirmed. */
    void runOnce() {
        drafts.removeExpired(clock.instant());
        for (Draft draft : drafts.unfinished()) {
            if (isConfirmed(draft)) {
                alone(draft, () -> run(draft));
            }
        }
    }

    private boolean isConfirmed(Draft draft) {
        var events =
                store.streams().read(new StreamId(StreamType.ROSTER_IMPORT, draft.id().value()));
        RosterImportState state = new RosterImportDecider().after(events);
        return state instanceof RosterImportState.Confirmed
                || state instanceof RosterImportState.Completed;
    }

    private void run(Draft draft) {
        Roster roster = roster(draft);
        var enrolments =
                new Enrolments(draft.id(), draft.school(), roll.compare(draft.school(), roster));
        List<List<Command>> news = enrolments.students();
        int done = draft.students() - news.size();
        var pieces = new Pieces(store, keys, projections, draft);
        pieces.send(enrolments.classes());
        for (int from = 0; from < news.size(); from += CHUNK) {
            List<List<Command>> some = news.subList(from, Math.min(news.size(), from + CHUNK));
            pieces.send(some.stream().flatMap(List::stream).toList());
            done += some.size();
            if (from % SAID_EVERY == 0) {
                drafts.progress(draft.id(), Math.clamp(done, 0, draft.students()));
            }
        }
        leave(draft, pieces);
        pieces.send(List.of(new RosterImportCommand.Complete(draft.id(), roster.rows().size())));
        pieces.await();
        drafts.complete(draft.id(), clock.instant());
    }

    private Roster roster(Draft draft) {
        ColumnChoice choice = draft.choice().orElseThrow();
        byte[] file = drafts.file(draft.id());
        RosterReading reading =
                choice.sheet()
                        .map(sheet -> RosterReader.read(file, sheet))
                        .orElseGet(() -> RosterReader.read(file));
        return reading instanceof RosterFile readable
                ? Roster.of(readable, choice.mapping(readable))
                : fail();
    }

    private static Roster fail() {
        throw new IllegalStateException("a confirmed roster cannot be read any more");
    }

    /** Those confirmed, as far as they are still here. */
    private void leave(Draft draft, Pieces pieces) {
        Set<StudentId> here = new HashSet<>(students.enrolled(draft.school()));
        ZoneId zone = schools.find(draft.school()).orElseThrow().zone();
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        List<Command> leaves = new ArrayList<>();
        for (StudentId student : draft.leavers()) {
            if (here.contains(student)) {
                leaves.add(new StudentCommand.Leave(student, draft.school(), today));
            }
        }
        for (int from = 0; from < leaves.size(); from += CHUNK) {
            pieces.send(leaves.subList(from, Math.min(leaves.size(), from + CHUNK)));
        }
    }

    private void alone(Draft draft, Runnable act) {
        try (Connection connection = pool.getConnection()) {
            if (!locked(connection, "select pg_try_advisory_lock(?, ?)", draft)) {
                return;
            }
            try {
                act.run();
            } finally {
                locked(connection, "select pg_advisory_unlock(?, ?)", draft);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot import now", e);
        }
    }

    private static boolean locked(Connection connection, String sql, Draft draft)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, SPACE);
            statement.setInt(2, draft.id().value().hashCode());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
