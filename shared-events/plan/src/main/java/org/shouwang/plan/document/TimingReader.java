package org.shouwang.plan.document;

import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.shouwang.plan.document.DeadlineRule.Anchor;
import org.shouwang.plan.document.DeadlineRule.Offset;
import org.shouwang.plan.fact.Attribute;

/** Reads deadlines and cadences. */
final class TimingReader {

    private static final Anchor STAND_IN = new Anchor.Start();

    private final ConditionReader conditions;

    TimingReader(ConditionReader conditions) {
        this.conditions = conditions;
    }

    DeadlineRule deadline(Fields parent, YamlNode node, String at) {
        var fields = parent.fields(node, at);
        var anchor = fields.required("after", (v, p) -> anchor(fields, v, p), STAND_IN);
        var rule =
                new DeadlineRule(
                        anchor,
                        offset(fields, anchor),
                        conditions.levels(fields, "levels"),
                        fields.optional("when", (v, p) -> conditions.read(fields, v, p)));
        fields.done();
        return rule;
    }

    Anchor anchor(Fields parent, YamlNode node, String at) {
        if (node instanceof YamlNode.Scalar scalar && scalar.text().equals("start")) {
            return new Anchor.Start();
        }
        var fields = parent.fields(node, at);
        var anchor =
                switch (fields.one("fact", "step").orElse("")) {
                    case "fact" -> {
                        boolean latest = fields.flag("latest");
                        yield new Anchor.AfterFact(conditions.pattern(fields), latest);
                    }
                    case "step" ->
                            new Anchor.AfterStep(
                                    fields.required(
                                            "step",
                                            (v, p) ->
                                                    conditions.reference(
                                                            fields, v, p, References.Sort.STEPS),
                                            ""));
                    default -> STAND_IN;
                };
        fields.done();
        return anchor;
    }

    private Offset offset(Fields fields, Anchor anchor) {
        return switch (fields.one("within", "same-day", "school-days", "on-date").orElse("")) {
            case "within" ->
                    fields.required(
                            "within",
                            (v, p) -> {
                                var length = Times.length(fields, v, p);
                                return new Offset.Within(length.days(), length.time());
                            },
                            new Offset.Within(Period.ZERO, Duration.ZERO));
            case "same-day" -> {
                var inner =
                        fields.fields(
                                fields.find("same-day").orElseThrow(), fields.path("same-day"));
                var same =
                        new Offset.SameDay(
                                until(inner),
                                inner.optional("at-least", (v, p) -> Times.duration(inner, v, p))
                                        .orElse(Duration.ZERO));
                inner.done();
                yield same;
            }
            case "school-days" -> {
                var inner =
                        fields.fields(
                                fields.find("school-days").orElseThrow(),
                                fields.path("school-days"));
                inner.need("days");
                var days = new Offset.SchoolDays(inner.number("days", 1, 250, 1), until(inner));
                inner.done();
                yield days;
            }
            case "on-date" -> {
                var inner =
                        fields.fields(fields.find("on-date").orElseThrow(), fields.path("on-date"));
                var date =
                        inner.required(
                                "date", (v, p) -> dateOf(inner, v, p, anchor), Attribute.REVIEW_ON);
                var on = new Offset.OnDate(date, until(inner));
                inner.done();
                yield on;
            }
            default -> new Offset.Within(Period.ZERO, Duration.ZERO);
        };
    }

    private static Attribute dateOf(Fields fields, YamlNode value, String at, Anchor anchor) {
        var attribute = fields.code(value, at, Attribute.class);
        boolean carried =
                anchor instanceof Anchor.AfterFact(FactPattern pattern, boolean _)
                        && attribute.type() == java.time.LocalDate.class
                        && pattern.kinds().stream()
                                .allMatch(k -> k.attributes().contains(attribute));
        if (!carried) {
            fields.report(
                    value.line(),
                    "date",
                    Messages.wants(
                            "after 中那个事实所带的日期属性",
                            "a date that the fact named in \"after\" carries"));
        }
        return attribute;
    }

    private static LocalTime until(Fields fields) {
        return fields.required("until", (v, p) -> Times.timeOfDay(fields, v, p), LocalTime.NOON);
    }

    Evidence.Cadence cadence(Fields parent, YamlNode node, String at) {
        var fields = parent.fields(node, at);
        fields.need("phases");
        var phases = fields.list("phases", (v, p) -> phase(fields, v, p));
        for (int i = 0; i < phases.size(); i++) {
            if (phases.get(i).times().isEmpty() != (i == phases.size() - 1)) {
                fields.report(fields.line(), "phases", Messages.endless());
            }
        }
        var cadence =
                new Evidence.Cadence(
                        conditions.levels(fields, "levels"),
                        phases.isEmpty() ? List.of(standInPhase()) : phases,
                        fields.number("stable", 0, 100, 0));
        fields.done();
        return cadence;
    }

    private static Evidence.Phase standInPhase() {
        return new Evidence.Phase(
                Period.ofDays(1), Duration.ZERO, Optional.empty(), OptionalInt.empty());
    }

    private Evidence.Phase phase(Fields parent, YamlNode node, String at) {
        var fields = parent.fields(node, at);
        var every =
                fields.required(
                        "every",
                        (v, p) -> Times.length(fields, v, p),
                        new Times.Length(Period.ofDays(1), Duration.ZERO));
        var times =
                fields.has("times")
                        ? OptionalInt.of(fields.number("times", 1, 1000, 1))
                        : OptionalInt.empty();
        if (every.days().isZero() && every.time().isZero()) {
            fields.report(fields.line(), "every", Messages.wants("大于零的时长", "a length above zero"));
        }
        var until = fields.optional("until", (v, p) -> Times.timeOfDay(fields, v, p));
        if (until.isPresent() && (every.days().isZero() || !every.time().isZero())) {
            fields.report(
                    fields.line(),
                    "until",
                    Messages.wants("只与整天数一起使用的时刻", "a time of day, with whole days alone"));
        }
        fields.done();
        return new Evidence.Phase(every.days(), every.time(), until, times);
    }
}
