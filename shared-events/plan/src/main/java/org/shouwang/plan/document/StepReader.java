package org.shouwang.plan.document;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shouwang.plan.document.References.Sort;
import org.shouwang.plan.fact.FactKind;

/** Reads one step. */
final class StepReader {

    private static final Text NO_TEXT = new Text("", "");
    private static final Condition NEVER = new Condition.Any(List.of());
    private static final Duration WINDOW = Duration.ofHours(1);

    private final References references;
    private final ConditionReader conditions;
    private final ConditionReader proofs;
    private final TimingReader timing;
    private final Map<String, Integer> lines = new HashMap<>();

    StepReader(References references) {
        this.references = references;
        this.conditions = new ConditionReader(references, true);
        this.proofs = new ConditionReader(references, false);
        this.timing = new TimingReader(conditions);
    }

    /** On which line each step begins. */
    Map<String, Integer> lines() {
        return lines;
    }

    Step read(Fields parent, YamlNode node, String at) {
        var fields = parent.fields(node, at);
        var id = fields.required("id", fields::id, "unreadable");
        references.declare(Sort.STEPS, id, fields.path("id"), fields.line());
        lines.put(id, fields.line());
        var kind =
                fields.required("kind", (v, p) -> fields.code(v, p, StepKind.class), StepKind.TASK);
        var owner = owner(fields);
        var step =
                new Step(
                        id,
                        kind,
                        wording(fields),
                        new Scope(
                                conditions.levels(fields, "levels"),
                                fields.optional("when", (v, p) -> conditions.read(fields, v, p))),
                        owner,
                        fields.list("needs", (v, p) -> need(fields, v, p)),
                        fields.list("deadlines", (v, p) -> timing.deadline(fields, v, p)),
                        evidence(fields, kind).provedBy(owner.persons()),
                        fields.optional("late-entry", (v, p) -> Times.duration(fields, v, p))
                                .orElse(WINDOW),
                        fields.required(
                                "waiver", (v, p) -> waiver(fields, v, p), new WaiverRule.Never()),
                        fields.codes("gates", Gate.class));
        fields.done();
        return step;
    }

    private Wording wording(Fields fields) {
        return new Wording(
                fields.required("title", fields::text, NO_TEXT),
                fields.required("asks", fields::text, NO_TEXT),
                fields.required("proof", fields::text, NO_TEXT),
                fields.list("scripts", (v, p) -> script(fields, v, p)));
    }

    private Script script(Fields parent, YamlNode node, String at) {
        var fields = parent.fields(node, at);
        var id = fields.required("id", fields::id, "unreadable");
        references.declare(Sort.SCRIPTS, id, fields.path("id"), fields.line());
        var use =
                fields.required(
                        "use", (v, p) -> fields.code(v, p, Script.Use.class), Script.Use.SAY);
        var text = fields.required("text", fields::text, NO_TEXT);
        for (var words : List.of(text.zh(), text.en())) {
            Script.PLACEHOLDER
                    .matcher(words)
                    .results()
                    .map(found -> found.group(1))
                    .filter(name -> Codes.find(Script.Placeholder.class, name).isEmpty())
                    .forEach(
                            name ->
                                    fields.report(
                                            fields.line(),
                                            "text",
                                            Messages.notOneOf(
                                                    name, Codes.all(Script.Placeholder.class))));
        }
        fields.done();
        return new Script(id, use, text);
    }

    private Owner owner(Fields parent) {
        var node = parent.need("owner");
        if (node.isEmpty()) {
            return new Owner(List.of(), List.of(), Optional.empty(), 1, false, false, List.of());
        }
        var fields = parent.fields(node.get(), parent.path("owner"));
        fields.need("roles");
        var owner =
                new Owner(
                        references(fields, "roles", Sort.ROLES),
                        references(fields, "at-night", Sort.ROLES),
                        fields.optional("pass-on", (v, p) -> Times.positive(fields, v, p)),
                        fields.number("persons", 1, 9, 1),
                        fields.flag("individual"),
                        fields.flag("by-owner"),
                        references(fields, "escalation", Sort.ROLES));
        fields.done();
        return owner;
    }

    private List<String> references(Fields fields, String key, Sort sort) {
        return fields.list(key, (v, p) -> conditions.reference(fields, v, p, sort));
    }

    private Need need(Fields parent, YamlNode node, String at) {
        var fields = parent.fields(node, at);
        var key = fields.one("step", "any-of").orElse("step");
        var steps = references(fields, key, Sort.STEPS);
        var need =
                new Need(
                        steps,
                        key.equals("step")
                                ? steps.size()
                                : fields.number("at-least", 1, Math.max(1, steps.size()), 1),
                        fields.required(
                                "strength",
                                (v, p) -> fields.code(v, p, Strength.class),
                                Strength.HARD),
                        fields.optional("at-night", (v, p) -> fields.code(v, p, Strength.class)),
                        fields.optional("when", (v, p) -> conditions.read(fields, v, p)));
        fields.done();
        return need;
    }

    private Evidence evidence(Fields fields, StepKind kind) {
        return switch (kind) {
            case WATCH ->
                    new Evidence.Kept(
                            fields.required(
                                    "kept-while", (v, p) -> proofs.read(fields, v, p), NEVER),
                            fields.required("until", (v, p) -> proofs.read(fields, v, p), NEVER));
            case REPEAT -> series(fields);
            default ->
                    new Evidence.Once(
                            fields.required(
                                    "done-when", (v, p) -> proofs.read(fields, v, p), NEVER));
        };
    }

    private Evidence series(Fields fields) {
        var none =
                new FactPattern(
                        Set.of(FactKind.FOLLOW_UP_HELD),
                        Map.of(),
                        Map.of(),
                        1,
                        Optional.empty(),
                        Optional.empty(),
                        1,
                        false,
                        false,
                        List.of());
        fields.need("cadence");
        return new Evidence.Series(
                fields.required("each", (v, p) -> conditions.patternAlone(fields, v, p), none),
                fields.optional("stable-when", (v, p) -> conditions.patternAlone(fields, v, p)),
                fields.codes("restart-on", FactKind.class),
                fields.codes("count-anew-on", FactKind.class),
                fields.required(
                        "starts-after",
                        (v, p) -> timing.anchor(fields, v, p),
                        new DeadlineRule.Anchor.Start()),
                fields.list("cadence", (v, p) -> timing.cadence(fields, v, p)),
                fields.required("until", (v, p) -> proofs.read(fields, v, p), NEVER));
    }

    private WaiverRule waiver(Fields parent, YamlNode node, String at) {
        if (node instanceof YamlNode.Scalar scalar && scalar.text().equals("never")) {
            return new WaiverRule.Never();
        }
        var fields = parent.fields(node, at);
        fields.need("by");
        fields.need("reasons");
        var rule =
                new WaiverRule.Allowed(
                        references(fields, "by", Sort.ROLES),
                        references(fields, "reasons", Sort.REASONS),
                        fields.required("expires", (v, p) -> Times.positive(fields, v, p), WINDOW),
                        fields.flag("second"));
        fields.done();
        return rule;
    }
}
