package org.shouwang.query.rows;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.log.projection.Rows;
import org.shouwang.plan.document.Owner;
import org.shouwang.plan.document.Text;
import org.shouwang.plan.engine.Completion;
import org.shouwang.plan.engine.PlanView;
import org.shouwang.plan.engine.Round;
import org.shouwang.plan.engine.StepView;
import org.shouwang.plan.fact.FactCode.Holder;
import org.shouwang.plan.recorded.TellsOfHarm;
import org.shouwang.query.plan.Course;
import org.shouwang.query.plan.FactForms;
import org.shouwang.query.plan.PlanLibrary;
import org.shouwang.query.store.Streams;

/**
 * What the plan of each response asks, as of its last event. The engine is asked about the whole
 * stream up to that event, so that the rows do not depend on how events came in batches.
 */
public final class StepRows extends QueryRows {

    private static final String STEP = "query.step";

    private final PlanLibrary plans;
    private final Streams streams;

    public StepRows(PlanLibrary plans, Streams streams) {
        super("steps", 6, Set.of(StreamType.RESPONSE), List.of(STEP));
        this.plans = plans;
        this.streams = streams;
    }

    @Override
    public void apply(List<LoggedEvent> events, Rows rows) throws SQLException {
        Map<UUID, LoggedEvent> last = new LinkedHashMap<>();
        events.forEach(event -> last.put(event.stream().id(), event));
        for (LoggedEvent event : last.values()) {
            fold(event, rows);
        }
    }

    @Override
    void fold(LoggedEvent logged, Rows rows) throws SQLException {
        var response = new StreamId(StreamType.RESPONSE, logged.stream().id());
        Course course = Course.of(streams.read(rows.sql(), response, logged.position()));
        PlanView view = plans.view(rows.sql(), course, logged.recording().recordedAt());
        run(rows, STEP, "delete from %s where response_id = ?", response.id());
        List<StepView> asked =
                course.ended().isPresent()
                        ? plans.afterTheEnd(rows.sql(), course, logged.recording().recordedAt())
                        : view.steps();
        try (PreparedStatement insert =
                rows.connection()
                        .prepareStatement(
                                """
                                insert into %s (response_id, step_id, place, casefile_id, school_id,
                                    student_id, title_zh, title_en, kind, state, round, due_at, done_at,
                                    waived_until, form, asked)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                """
                                        .formatted(rows.table(STEP)))) {
            int place = 0;
            for (StepView step : asked) {
                bind(insert, course, step, place++);
                insert.setArray(
                        16,
                        rows.connection()
                                .createArrayOf(
                                        "text",
                                        course.ended().isPresent()
                                                ? everybody(view, step)
                                                : asked(view, step)));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /**
     * Whom the plan asks first, by day and at night; those after them are their alternates. What
     * tells that the student may have been harmed stands on nobody's day who merely was there.
     */
    private static String[] asked(PlanView view, StepView step) {
        Owner owner = step.step().owner();
        return Stream.of(owner.roles(), owner.atNight())
                .flatMap(roles -> first(view, roles).stream())
                .filter(holder -> !secret(step, holder))
                .map(Enum::name)
                .distinct()
                .toArray(String[]::new);
    }

    /**
     * What the end asks for is asked of all who may do it: nobody stands beside the student now.
     */
    private static String[] everybody(PlanView view, StepView step) {
        return step.step().owner().roles().stream()
                .map(role -> view.plan().role(role).orElseThrow().heldBy())
                .filter(holder -> !secret(step, holder))
                .map(Enum::name)
                .distinct()
                .toArray(String[]::new);
    }

    private static boolean secret(StepView step, Holder holder) {
        return holder == Holder.ANY_STAFF && TellsOfHarm.is(step.step());
    }

    /** Whoever happens to be there is asked together with the first who holds an office. */
    private static List<Holder> first(PlanView view, List<String> roles) {
        List<Holder> asked = new ArrayList<>();
        for (String role : roles) {
            Holder holder = view.plan().role(role).orElseThrow().heldBy();
            asked.add(holder);
            if (holder != Holder.ANY_STAFF) {
                break;
            }
        }
        return asked;
    }

    private static void bind(PreparedStatement insert, Course course, StepView step, int place)
            throws SQLException {
        Text title = step.step().wording().title();
        insert.setObject(1, course.started().response().value());
        insert.setString(2, step.step().id());
        insert.setInt(3, place);
        insert.setObject(4, course.started().casefile().value());
        insert.setObject(5, course.started().school().value());
        insert.setObject(6, course.started().student().value());
        insert.setString(7, title.zh());
        insert.setString(8, title.en());
        insert.setString(9, step.step().kind().name());
        insert.setString(10, step.state().name());
        insert.setInt(11, step.round().map(Round::number).orElse(0));
        insert.setObject(12, at(step.due()));
        insert.setObject(13, at(step.completion().map(Completion::happenedAt)));
        insert.setObject(14, at(step.waivedUntil()));
        insert.setString(15, FactForms.of(step).orElse(null));
    }
}
