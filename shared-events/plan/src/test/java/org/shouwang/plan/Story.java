package org.shouwang.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.plan.document.CanonicalPlan;
import org.shouwang.plan.document.Gate;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.engine.Deadline;
import org.shouwang.plan.engine.Deviation;
import org.shouwang.plan.engine.PlanEngine;
import org.shouwang.plan.engine.PlanView;
import org.shouwang.plan.engine.SchoolCalendar;
import org.shouwang.plan.engine.StepView;
import org.shouwang.plan.fact.Attribute;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.FactCode.Channel;
import org.shouwang.plan.fact.FactCode.Danger;
import org.shouwang.plan.fact.FactCode.Debrief;
import org.shouwang.plan.fact.FactCode.Paper;
import org.shouwang.plan.fact.FactCode.Rationale;
import org.shouwang.plan.fact.FactCode.Receipt;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.fact.Facts;
import org.shouwang.plan.fact.PlanRef;

/** Tells a story to the engine: a clock in Shanghai that the test moves, and what happens on it. */
final class Story {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final UUID COUNSELOR = new UUID(7, 1);
    static final UUID LEAD = new UUID(7, 2);
    private static final Plan CANONICAL = CanonicalPlan.plan();

    private final PlanEngine engine;
    private Instant now;
    private Facts facts = Facts.none();
    private Facts before = Facts.none();

    private Story(PlanEngine engine, String local) {
        this.engine = engine;
        this.now = instant(local);
    }

    static Story at(String local) {
        return under(CANONICAL, local);
    }

    static Story under(Plan plan, String local) {
        return new Story(new PlanEngine(plan, SchoolCalendar.weekdays(SHANGHAI)), local);
    }

    /** A red response, started at 23:25 after an alert at 23:05 on Tuesday 10 March 2026. */
    static Story redAtNight() {
        return at("2026-03-10T23:05")
                .alert(Danger.VERY_WORRIED)
                .happens(FactKind.SUPERVISION_STARTED)
                .later("PT4M")
                .happens(FactKind.ACKNOWLEDGED)
                .later("PT16M")
                .started("red");
    }

    static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    Story later(String duration) {
        // days are 24 hours here: Shanghai has no other
        now = now.plus(Duration.parse(duration));
        return this;
    }

    Story on(String local) {
        now = instant(local);
        return this;
    }

    Story alert(Danger danger) {
        return happens(FactKind.ALERT_RAISED, Attribute.DANGER, danger);
    }

    Story started(String level) {
        return happens(FactKind.PLAN_STARTED, Attribute.LEVEL, new PlanRef(level));
    }

    Story raised(String level) {
        return happens(FactKind.LEVEL_RAISED, Attribute.LEVEL, new PlanRef(level));
    }

    /** A fact that happens now and is recorded now; attributes follow as name and value. */
    Story happens(FactKind kind, Object... attributes) {
        return add(fact(kind, now, attributes));
    }

    /** A fact that happened at another time and is recorded now. */
    Story entered(FactKind kind, String happened, Object... attributes) {
        return add(fact(kind, instant(happened), attributes));
    }

    Story add(Fact fact) {
        before = facts;
        facts = facts.plus(fact);
        return this;
    }

    Fact fact(FactKind kind, Instant happened, Object... attributes) {
        var id = new UUID(1, facts.inOrder().size() + 1);
        var fact = asUsual(Fact.of(id, kind, happened, now, COUNSELOR));
        for (int i = 0; i < attributes.length; i += 2) {
            fact = fact.with((Attribute) attributes[i], attributes[i + 1]);
        }
        return fact;
    }

    /** What people rarely leave out: a second person, reasons, a number, how many there were. */
    private static Fact asUsual(Fact fact) {
        return switch (fact.kind()) {
            case ASSESSED -> fact.confirmedBy(LEAD).with(Attribute.RATIONALE, Rationale.GIVEN);
            case GUARDIAN_MET, REENTRY_HELD, LEVEL_REVIEWED, INCIDENT_REVIEWED, ENDED ->
                    fact.confirmedBy(LEAD);
            case FOLLOW_UP_HELD -> fact.with(Attribute.CHANNEL, Channel.IN_PERSON);
            case MANDATORY_REPORT_MADE ->
                    fact.confirmedBy(LEAD).with(Attribute.RECEIPT, Receipt.NAMED);
            case REFERRAL_MADE -> fact.with(Attribute.PAPER, Paper.GIVEN);
            case BUREAU_REPORTED -> fact.with(Attribute.RECEIPT, Receipt.NAMED);
            case PEERS_CHECKED -> fact.with(Attribute.PEOPLE, 3);
            case STAFF_BRIEFED ->
                    fact.with(Attribute.PEOPLE, 3).with(Attribute.DEBRIEF, Debrief.HELD);
            default -> fact;
        };
    }

    /** The same, recorded by the lead. */
    Story happensToTheLead(FactKind kind, Object... attributes) {
        var fact = fact(kind, now, attributes);
        return add(
                new Fact(
                        fact.id(),
                        fact.kind(),
                        fact.occurredAt(),
                        fact.recordedAt(),
                        LEAD,
                        Optional.empty(),
                        fact.supersedes(),
                        fact.attributes()));
    }

    /** The same by one person, whom nobody stands beside. */
    Story happensAlone(FactKind kind, Object... attributes) {
        return add(alone(fact(kind, now, attributes)));
    }

    private static Fact alone(Fact fact) {
        return new Fact(
                fact.id(),
                fact.kind(),
                fact.occurredAt(),
                fact.recordedAt(),
                fact.by(),
                Optional.empty(),
                fact.supersedes(),
                fact.attributes());
    }

    Fact last() {
        return facts.inOrder().getLast();
    }

    Facts facts() {
        return facts;
    }

    Instant now() {
        return now;
    }

    PlanEngine engine() {
        return engine;
    }

    PlanView view() {
        return engine.view(facts, now);
    }

    StepView step(String id) {
        return view().step(id);
    }

    /** When a step is due, on the school's clock. */
    LocalDateTime due(String id) {
        return local(step(id).due().orElseThrow());
    }

    static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, SHANGHAI);
    }

    List<String> unmet(Gate gate) {
        return view().unmet(gate).stream().map(view -> view.step().id()).toList();
    }

    /** The deadlines that the last fact brought about. */
    List<Deadline> brought() {
        return engine.newDeadlines(before, facts);
    }

    List<Deviation> deviations() {
        return engine.deviations(facts, last());
    }
}
