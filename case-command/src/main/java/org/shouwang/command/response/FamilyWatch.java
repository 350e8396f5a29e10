package org.shouwang.command.response;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.directory.Cases.ResponseRow;
import org.shouwang.command.directory.Streams;
import org.shouwang.command.directory.Student;
import org.shouwang.command.directory.Students;
import org.shouwang.command.response.decision.ResponseCommand;
import org.shouwang.command.store.CommandContext;
import org.shouwang.command.store.Commands;
import org.shouwang.command.store.Lane;
import org.shouwang.contract.Actor;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.CommandId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.response.ResponseFact.Standing;
import org.shouwang.log.News;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a running response when a guardian of its student was barred, may be told again, or is new:
 * from whichever page, file or merged record that came.
 *
 * <p>Each change is looked at twice: at once, and again when a response that was just being started
 * with what its page had read before is in the directory too.
 */
final class FamilyWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FamilyWatch.class);
    private static final long AGAIN_SECONDS = 5;

    private final Cases cases;
    private final Students students;
    private final Streams streams;
    private final Commands commands;
    private final Set<StudentId> waiting = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("family-watch").factory());

    FamilyWatch(Cases cases, Students students, Streams streams, Commands commands) {
        this.cases = cases;
        this.students = students;
        this.streams = streams;
        this.commands = commands;
    }

    /** Looks at every running response now, and at those of each student who has news at once. */
    FamilyWatch start(News news) {
        news.tell(this::look);
        thread.execute(this::all);
        return this;
    }

    private void look(Set<UUID> changed) {
        Set<StudentId> news =
                changed.stream().map(StudentId::new).collect(Collectors.toUnmodifiableSet());
        if (!thread.isShutdown()) {
            thread.execute(() -> settle(news));
            thread.schedule(() -> settle(news), AGAIN_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void settle(Set<StudentId> news) {
        waiting.addAll(news);
        settleWaiting();
    }

    private void all() {
        try {
            waiting.addAll(cases.studentsInResponses());
        } catch (RuntimeException e) {
            LOG.warn("running responses cannot be listed now: {}", e.toString());
            thread.schedule(this::all, AGAIN_SECONDS, TimeUnit.SECONDS);
        }
        settleWaiting();
    }

    private void settleWaiting() {
        Set<StudentId> now = Set.copyOf(waiting);
        if (now.isEmpty()) {
            return;
        }
        waiting.removeAll(now);
        try {
            cases.runningFor(now).forEach(this::settle);
        } catch (RuntimeException e) {
            LOG.error("what responses know of guardians could not be settled: {}", e.toString());
            waiting.addAll(now);
            if (!thread.isShutdown()) {
                thread.schedule(this::settleWaiting, AGAIN_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    /** Brings what one response knows into line with the record of its student. */
    void settle(ResponseRow response) {
        Optional<Student> student = students.find(response.student());
        List<LoggedEvent> events =
                streams.read(new StreamId(StreamType.RESPONSE, response.id().value()));
        Map<GuardianId, Standing> family = student.map(FamilyKnown::of).orElse(Map.of());
        Map<GuardianId, Standing> known = FamilyKnown.to(events);
        if (!known.entrySet().containsAll(family.entrySet())) {
            send(response, family, events.size());
        }
    }

    /** The same record and stream give the same command, whichever process looks. */
    private void send(ResponseRow response, Map<GuardianId, Standing> family, int events) {
        Map<UUID, Standing> sorted = new TreeMap<>();
        family.forEach((guardian, standing) -> sorted.put(guardian.value(), standing));
        byte[] name =
                ("shouwang-family-watch/1|" + response.id() + "|" + events + "|" + sorted)
                        .getBytes(StandardCharsets.UTF_8);
        commands.send(
                new CommandContext(
                        new CommandId(UUID.nameUUIDFromBytes(name)),
                        name,
                        Actor.timer(response.id().value()),
                        response.school(),
                        Optional.empty(),
                        Lane.ORDINARY),
                new ResponseCommand.KnowFamily(response.id(), family));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
