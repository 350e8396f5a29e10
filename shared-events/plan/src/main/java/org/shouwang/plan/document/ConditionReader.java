package org.shouwang.plan.document;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.plan.document.FactPattern.ValueTest;
import org.shouwang.plan.fact.Attribute;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.fact.PlanRef;

/** Reads the condition language. */
final class ConditionReader {

    private static final Condition STAND_IN = new Condition.Any(List.of());

    private final References references;
    private final boolean absenceAllowed;

    ConditionReader(References references, boolean absenceAllowed) {
        this.references = references;
        this.absenceAllowed = absenceAllowed;
    }

    Condition read(Fields parent, YamlNode node, String at) {
        return read(parent, node, at, absenceAllowed);
    }

    private Condition read(Fields parent, YamlNode node, String at, boolean absence) {
        var fields = parent.fields(node, at);
        var key = fields.one("fact", "all", "any", "not", "step", "level", "branch").orElse("");
        Condition condition =
                switch (key) {
                    case "fact" -> pattern(fields);
                    case "all" -> new Condition.All(inner(fields, key, absence || proves(fields)));
                    case "any" -> new Condition.Any(inner(fields, key, absence));
                    case "not" -> {
                        if (!absence) {
                            fields.report(fields.line(), key, Messages.notInEvidence());
                        }
                        yield new Condition.Not(
                                fields.required(key, (v, p) -> read(fields, v, p, true), STAND_IN));
                    }
                    case "step" ->
                            new Condition.StepDone(
                                    fields.required(
                                            key,
                                            (v, p) ->
                                                    reference(fields, v, p, References.Sort.STEPS),
                                            ""));
                    case "level" -> new Condition.LevelIs(levels(fields, key));
                    case "branch" -> branch(fields);
                    default -> STAND_IN;
                };
        fields.done();
        return condition;
    }

    private Condition branch(Fields fields) {
        var node = fields.find("branch").orElseThrow();
        var id = fields.id(node, fields.path("branch"));
        return references
                .branch(id)
                .orElseGet(
                        () -> {
                            var sort = Codes.name(References.Sort.BRANCHES);
                            var message = Messages.unknownReference(sort, id);
                            fields.report(node.line(), "branch", message);
                            return STAND_IN;
                        });
    }

    /** An absence beside something that did happen can prove: "handed over, and not in danger". */
    private static boolean proves(Fields fields) {
        return fields.find("all").orElseThrow() instanceof YamlNode.Sequence sequence
                && sequence.items().stream()
                        .anyMatch(
                                item ->
                                        item instanceof YamlNode.Mapping mapping
                                                && mapping.entries().containsKey("fact"));
    }

    Set<String> levels(Fields fields, String key) {
        return new LinkedHashSet<>(
                fields.list(key, (v, p) -> reference(fields, v, p, References.Sort.LEVELS)));
    }

    String reference(Fields fields, YamlNode value, String at, References.Sort sort) {
        var id = fields.id(value, at);
        references.use(sort, id, at, value.line());
        return id;
    }

    /** A pattern that stands alone, where only facts make sense. */
    FactPattern patternAlone(Fields parent, YamlNode node, String at) {
        var fields = parent.fields(node, at);
        fields.need("fact");
        var pattern = pattern(fields);
        fields.done();
        return pattern;
    }

    /** The keys of a pattern inside a mapping that may hold others. */
    FactPattern pattern(Fields fields) {
        var kinds = fields.codes("fact", FactKind.class);
        return new FactPattern(
                kinds,
                fields.optional("where", (v, p) -> where(fields.fields(v, p), v, kinds))
                        .orElse(Map.of()),
                fields.optional("unless", (v, p) -> where(fields.fields(v, p), v, kinds))
                        .orElse(Map.of()),
                fields.number("count", 1, 1000, 1),
                fields.optional("within", (v, p) -> Times.positive(fields, v, p)),
                fields.optional("over", (v, p) -> Times.positive(fields, v, p)),
                1,
                fields.flag("different-people"),
                fields.flag("latest"),
                fields.list("until", (v, p) -> patternAlone(fields, v, p)));
    }

    private List<Condition> inner(Fields fields, String key, boolean absence) {
        var inner = fields.list(key, (v, p) -> read(fields, v, p, absence));
        if (inner.isEmpty()) {
            fields.report(fields.line(), key, Messages.wants("至少一个条件", "at least one condition"));
        }
        return inner;
    }

    private Map<Attribute, ValueTest> where(Fields fields, YamlNode node, Set<FactKind> kinds) {
        var tests = new EnumMap<Attribute, ValueTest>(Attribute.class);
        var allowed =
                kinds.stream().flatMap(k -> k.attributes().stream()).collect(Collectors.toSet());
        if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries()
                    .forEach(
                            (name, entry) -> {
                                var found =
                                        Codes.find(Attribute.class, name).filter(allowed::contains);
                                fields.find(name);
                                found.ifPresentOrElse(
                                        attribute ->
                                                tests.put(
                                                        attribute,
                                                        test(
                                                                fields,
                                                                attribute,
                                                                entry.value(),
                                                                fields.path(name))),
                                        () ->
                                                fields.report(
                                                        entry.line(),
                                                        name,
                                                        Messages.attributeNotOfKind(
                                                                name,
                                                                names(kinds),
                                                                names(allowed))));
                            });
        }
        return tests;
    }

    private static String names(Set<? extends Enum<?>> constants) {
        return constants.stream().map(Codes::name).sorted().collect(Collectors.joining(", "));
    }

    private ValueTest test(Fields fields, Attribute attribute, YamlNode value, String at) {
        if (attribute.type() == Integer.class && value instanceof YamlNode.Mapping) {
            var range = fields.fields(value, at);
            var test =
                    new ValueTest.Between(
                            range.number("at-least", 0, 1_000_000, 0),
                            range.number("at-most", 0, 1_000_000, Integer.MAX_VALUE));
            range.done();
            return test;
        }
        return new ValueTest.OneOf(
                new HashSet<>(Fields.items(value, at, (v, p) -> value(fields, attribute, v, p))));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the attribute's own type is an enum here
    private Object value(Fields fields, Attribute attribute, YamlNode value, String at) {
        if (attribute.type().isEnum()) {
            return fields.code(value, at, (Class) attribute.type());
        }
        if (attribute.type() == Integer.class) {
            return fields.number(value, at, 0, 1_000_000);
        }
        if (attribute.type() == PlanRef.class) {
            var sort =
                    switch (attribute) {
                        case LEVEL -> References.Sort.LEVELS;
                        case REASON -> References.Sort.REASONS;
                        default -> References.Sort.STEPS;
                    };
            return new PlanRef(reference(fields, value, at, sort));
        }
        fields.report(
                value.line(),
                Codes.name(attribute),
                Messages.wants("代码或整数属性", "an attribute that holds codes or whole numbers"));
        return "";
    }
}
