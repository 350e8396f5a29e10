package org.shouwang.plan.document;

import java.time.LocalTime;
import java.time.Period;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.shouwang.plan.document.References.Sort;
import org.shouwang.plan.fact.FactCode.Holder;

/** Reads a plan's document strictly: all that is wrong with it is said at once, with its lines. */
public final class PlanReader {

    private static final Text NO_TEXT = new Text("", "");

    private final Problems problems = new Problems();
    private final References references = new References(problems);
    private final ConditionReader conditions = new ConditionReader(references, true);
    private final StepReader steps = new StepReader(references);

    private PlanReader() {}

    /** Reads a document of at most 1 MiB of UTF-8. Never throws for what the document says. */
    public static PlanReading read(byte[] document) {
        return new PlanReader().reading(document);
    }

    private PlanReading reading(byte[] document) {
        var plan = new YamlTree(problems).read(document).map(root -> plan(root, document));
        if (plan.isPresent() && problems.none()) {
            PlanChecks.check(plan.get(), steps.lines(), problems);
        }
        return problems.none()
                ? new PlanReading.Sound(plan.orElseThrow())
                : new PlanReading.Broken(problems.inOrder());
    }

    private Plan plan(YamlNode root, byte[] document) {
        var fields = new Fields(root, "", problems);
        fields.required("format", (v, p) -> fields.number(v, p, 1, 1), 1);
        for (var key : List.of("levels", "roles", "steps")) {
            fields.need(key);
        }
        var plan =
                new Plan(
                        PlanHash.of(document),
                        fields.required("id", fields::id, ""),
                        fields.required("title", fields::text, NO_TEXT),
                        levels(fields),
                        fields.list("roles", (v, p) -> role(fields, v, p)),
                        fields.list("reasons", (v, p) -> reason(fields, v, p)),
                        fields.required(
                                "night",
                                (v, p) -> night(fields, v, p),
                                new Night(LocalTime.MIDNIGHT, LocalTime.NOON)),
                        fields.list("branches", (v, p) -> branch(fields, v, p)),
                        fields.optional("emergency", (v, p) -> conditions.read(fields, v, p)),
                        fields.required("gates", (v, p) -> gates(fields, v, p), Map.of()),
                        fields.list("steps", (v, p) -> steps.read(fields, v, p)));
        fields.done();
        references.check();
        return plan;
    }

    private List<Level> levels(Fields fields) {
        var levels = fields.list("levels", (v, p) -> level(fields, v, p));
        var neutrals = new HashSet<Integer>();
        if (!levels.stream().allMatch(level -> neutrals.add(level.neutral()))) {
            fields.report(fields.line(), "levels", Messages.sameNeutral());
        }
        return levels.stream().sorted(Comparator.comparingInt(Level::neutral).reversed()).toList();
    }

    private Level level(Fields parent, YamlNode node, String at) {
        var fields = parent.fields(node, at);
        var level =
                new Level(
                        declared(fields, Sort.LEVELS),
                        fields.required("neutral", (v, p) -> fields.number(v, p, 0, 4), 0),
                        fields.required("title", fields::text, NO_TEXT),
                        fields.required("criteria", fields::text, NO_TEXT),
                        fields.required(
                                "minimum-stay", (v, p) -> Times.days(fields, v, p), Period.ZERO));
        fields.done();
        return level;
    }

    private Role role(Fields parent, YamlNode node, String at) {
        var fields = parent.fields(node, at);
        var role =
                new Role(
                        declared(fields, Sort.ROLES),
                        fields.required("title", fields::text, NO_TEXT),
                        fields.required(
                                "held-by",
                                (v, p) -> fields.code(v, p, Holder.class),
                                Holder.OUTSIDE));
        fields.done();
        return role;
    }

    private Reason reason(Fields parent, YamlNode node, String at) {
        var fields = parent.fields(node, at);
        var reason =
                new Reason(
                        declared(fields, Sort.REASONS),
                        fields.required("title", fields::text, NO_TEXT));
        fields.done();
        return reason;
    }

    private Branch branch(Fields parent, YamlNode node, String at) {
        var fields = parent.fields(node, at);
        var id = fields.required("id", fields::id, "unreadable");
        var title = fields.required("title", fields::text, NO_TEXT);
        Condition never = new Condition.Any(List.of());
        var when = fields.required("when", (v, p) -> conditions.read(fields, v, p), never);
        references.declare(Sort.BRANCHES, id, fields.path("id"), fields.line());
        references.define(id, when);
        fields.done();
        return new Branch(id, title, when);
    }

    private String declared(Fields fields, Sort sort) {
        var id = fields.required("id", fields::id, "unreadable");
        references.declare(sort, id, fields.path("id"), fields.line());
        return id;
    }

    private static Night night(Fields parent, YamlNode node, String at) {
        var fields = parent.fields(node, at);
        var night =
                new Night(
                        fields.required(
                                "from", (v, p) -> Times.timeOfDay(fields, v, p), LocalTime.NOON),
                        fields.required(
                                "to", (v, p) -> Times.timeOfDay(fields, v, p), LocalTime.NOON));
        fields.done();
        return night;
    }

    private Map<Gate, GateRule> gates(Fields parent, YamlNode node, String at) {
        var fields = parent.fields(node, at);
        var gates = new EnumMap<Gate, GateRule>(Gate.class);
        for (var gate : Gate.values()) {
            fields.need(Codes.name(gate))
                    .ifPresent(
                            value ->
                                    gates.put(
                                            gate,
                                            gate(fields, value, fields.path(Codes.name(gate)))));
        }
        fields.done();
        return gates;
    }

    private GateRule gate(Fields parent, YamlNode node, String at) {
        var fields = parent.fields(node, at);
        fields.need("proposed-by");
        fields.need("confirmed-by");
        if (fields.number("persons", 1, 9, GateRule.PERSONS) != GateRule.PERSONS) {
            fields.report(fields.line(), "persons", Messages.twoPersons());
        }
        steps.lines().put(at, fields.line());
        var rule =
                new GateRule(
                        fields.list(
                                "proposed-by",
                                (v, p) -> conditions.reference(fields, v, p, Sort.ROLES)),
                        fields.list(
                                "confirmed-by",
                                (v, p) -> conditions.reference(fields, v, p, Sort.ROLES)));
        fields.done();
        return rule;
    }
}
