package org.shouwang.command.response.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.shouwang.command.CommandRefused;
import org.shouwang.command.plan.decision.Plans;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.CasefileId;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseCourse.FromAlert;
import org.shouwang.contract.response.ResponseEvent;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.Standing;
import org.shouwang.contract.token.LevelId;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.contract.token.StepId;
import org.shouwang.plan.document.CanonicalPlan;
import org.shouwang.plan.document.Plan;

/** Tells a story to the decider on a clock that the story sets, and asks what came of it. */
final class ResponseStory {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final ResponseId RESPONSE = new ResponseId(new UUID(1, 1));
    static final StaffId COUNSELOR = staff(1);
    static final StaffId LEAD = staff(2);
    static final StaffId PRINCIPAL = staff(3);
    static final StaffId DUTY_TEACHER = staff(4);
    static final Confidential WORDS = Confidential.of("示例");

    private static final Plan CANONICAL = CanonicalPlan.plan();

    private final Plans plans;
    private final ResponseDecider decider;
    private final PlanHash plan;
    private final List<ResponseEvent> events = new ArrayList<>();
    private ResponseState state;
    private Instant now = at("2026-11-22T23:05");
    private List<ResponseEvent> last = List.of();
    private Optional<CommandRefused> refused = Optional.empty();
    private long entries = 100;

    ResponseStory() {
        this(CANONICAL);
    }

    /**
     * @param later versions that are known beside the one that is started
     */
    ResponseStory(Plan plan, Plan... later) {
        this.plan = hashOf(plan);
        List<Plan> known = Stream.concat(Stream.of(plan), Stream.of(later)).toList();
        this.plans = hash -> known.stream().filter(p -> hashOf(p).equals(hash)).findFirst();
        this.decider = new ResponseDecider(plans);
        this.state = decider.initial();
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    ResponseStory on(String local) {
        now = at(local);
        return this;
    }

    ResponseStory later(Duration duration) {
        now = now.plus(duration);
        return this;
    }

    static PlanHash hashOf(Plan plan) {
        return new PlanHash(plan.hash().hex());
    }

    Plans plans() {
        return plans;
    }

    PlanHash plan() {
        return plan;
    }

    Instant now() {
        return now;
    }

    /** The plan is started ten minutes after an alert that spoke of danger. */
    ResponseStory startedAt(String level) {
        return startedAt(level, Optional.of(now.plusSeconds(90)));
    }

    ResponseStory startedAt(String level, Optional<Instant> acknowledged) {
        return startedAt(level, acknowledged, Map.of());
    }

    /** With what the student's record says of the guardians. */
    ResponseStory startedAt(
            String level, Optional<Instant> acknowledged, Map<GuardianId, Standing> family) {
        Instant raised = now;
        later(Duration.ofMinutes(10));
        return when(
                new ResponseCommand.Start(
                        RESPONSE,
                        new CasefileId(new UUID(2, 2)),
                        new SchoolId(new UUID(3, 3)),
                        new StudentId(new UUID(4, 4)),
                        Optional.of(
                                FromAlert.plain(
                                        new AlertId(new UUID(5, 5)),
                                        Danger.VERY_WORRIED,
                                        raised,
                                        acknowledged)),
                        SHANGHAI,
                        plan,
                        new LevelId(level),
                        WORDS,
                        LEAD,
                        List.of(),
                        family));
    }

    ResponseStory when(ResponseCommand command) {
        refused = Optional.empty();
        last = List.of();
        try {
            last = decider.decide(command, state, now);
        } catch (CommandRefused e) {
            refused = Optional.of(e);
        }
        for (ResponseEvent event : last) {
            state = decider.evolve(state, event, now);
        }
        events.addAll(last);
        return this;
    }

    /** A fact that happens now. */
    ResponseStory fact(Function<Entry, ResponseFact> fact) {
        return when(new ResponseCommand.Record(RESPONSE, fact.apply(entry(now)), Optional.empty()));
    }

    /** A fact that happened earlier and is only told now. */
    ResponseStory factOf(Instant occurred, Function<Entry, ResponseFact> fact) {
        return when(
                new ResponseCommand.Record(
                        RESPONSE, fact.apply(entry(occurred)), Optional.empty()));
    }

    Entry entry(Instant occurred) {
        return new Entry(
                nextEntry(),
                Occurred.exactly(occurred),
                COUNSELOR,
                Optional.empty(),
                Optional.empty());
    }

    EntryId nextEntry() {
        return new EntryId(new UUID(9, entries++));
    }

    ResponseStory due() {
        return when(new ResponseCommand.Due(RESPONSE));
    }

    ResponseStory thenNothing() {
        assertThat(refused).isEmpty();
        assertThat(last).isEmpty();
        return this;
    }

    ResponseStory thenRefused(ResponseRefusal refusal) {
        assertThat(refused).map(CommandRefused::refusal).contains(refusal);
        assertThat(last).isEmpty();
        return this;
    }

    ResponseStory thenUnmetHas(String... steps) {
        assertThat(refused.orElseThrow().unmetSteps()).extracting(StepId::value).contains(steps);
        return this;
    }

    ResponseStory thenUnmetHasNot(String... steps) {
        assertThat(refused.orElseThrow().unmetSteps())
                .extracting(StepId::value)
                .doesNotContain(steps);
        return this;
    }

    ResponseStory thenHas(ResponseEvent event) {
        assertThat(last).contains(event);
        return this;
    }

    <E extends ResponseEvent> List<E> last(Class<E> type) {
        return last.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <E extends ResponseEvent> Stream<E> all(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }

    Optional<Instant> dueAt(String step) {
        return all(ResponseCourse.StepDue.class)
                .filter(due -> due.step().value().equals(step))
                .reduce((_, latest) -> latest)
                .flatMap(ResponseCourse.StepDue::dueAt);
    }

    ResponseState state() {
        return state;
    }

    /** The last word, as somebody finds it who looks now. */
    int seen() {
        return seen(state);
    }

    static int seen(ResponseState state) {
        return switch (state) {
            case ResponseState.NotStarted _ -> 0;
            case ResponseState.Running(Course course) -> course.lastWord().number();
            case ResponseState.Ended(Course course) -> course.lastWord().number();
        };
    }

    ResponseDecider decider() {
        return decider;
    }

    private static StaffId staff(long number) {
        return new StaffId(new UUID(7, number));
    }
}
