package org.shouwang.plan.document;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.shouwang.plan.fact.PlanRef;

/**
 * The keys of one mapping. Every key asked for is known; {@link #done} reports the others. What
 * cannot be read is reported and stands as a harmless value, so that reading goes on.
 */
final class Fields {

    private final YamlNode node;
    private final String path;
    private final Problems problems;
    private final Set<String> known = new LinkedHashSet<>();

    Fields(YamlNode node, String path, Problems problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
        if (!(node instanceof YamlNode.Mapping)) {
            problems.add(
                    path, node.line(), Messages.wants("“键: 值”的列表", "a list of \"key: value\""));
        }
    }

    int line() {
        return node.line();
    }

    String path() {
        return path;
    }

    String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    void report(int line, String key, Text message) {
        problems.add(key.isEmpty() ? path : path(key), line, message);
    }

    void reportAt(String at, int line, Text message) {
        problems.add(at, line, message);
    }

    boolean has(String key) {
        return find(key).isPresent();
    }

    Optional<YamlNode> find(String key) {
        known.add(key);
        return node instanceof YamlNode.Mapping mapping
                ? Optional.ofNullable(mapping.entries().get(key)).map(YamlNode.Entry::value)
                : Optional.empty();
    }

    /** The value of a key that has to be there. */
    Optional<YamlNode> need(String key) {
        var value = find(key);
        if (value.isEmpty() && node instanceof YamlNode.Mapping) {
            report(node.line(), key, Messages.missing(key));
        }
        return value;
    }

    /** A value read by its own reader, when the key is there. */
    <T> Optional<T> optional(String key, BiFunction<YamlNode, String, T> reader) {
        return find(key).map(value -> reader.apply(value, path(key)));
    }

    /** A value read by its own reader, or the stand-in after a report. */
    <T> T required(String key, BiFunction<YamlNode, String, T> reader, T standIn) {
        return need(key).map(value -> reader.apply(value, path(key))).orElse(standIn);
    }

    Fields fields(YamlNode value, String at) {
        return new Fields(value, at, problems);
    }

    /** Each item of a list, or of a single value standing for a list of one. */
    <T> List<T> list(String key, BiFunction<YamlNode, String, T> reader) {
        return find(key).map(value -> items(value, path(key), reader)).orElse(List.of());
    }

    static <T> List<T> items(YamlNode value, String at, BiFunction<YamlNode, String, T> reader) {
        if (!(value instanceof YamlNode.Sequence sequence)) {
            return List.of(reader.apply(value, at));
        }
        var read = new ArrayList<T>();
        for (int i = 0; i < sequence.items().size(); i++) {
            read.add(reader.apply(sequence.items().get(i), at + "[" + i + "]"));
        }
        return read;
    }

    String word(YamlNode value, String at) {
        if (value instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()) {
            return scalar.text().strip();
        }
        problems.add(at, value.line(), Messages.wants("文字", "words"));
        return "";
    }

    String id(YamlNode value, String at) {
        var word = word(value, at);
        if (!word.isEmpty() && !PlanRef.isId(word)) {
            problems.add(at, value.line(), Messages.notAnId(word));
        }
        return PlanRef.isId(word) ? word : "unreadable";
    }

    Text text(YamlNode value, String at) {
        var both = fields(value, at);
        var text =
                new Text(both.required("zh", both::word, ""), both.required("en", both::word, ""));
        both.done();
        return text;
    }

    <T> T parsed(YamlNode value, String at, Function<String, T> parse, T standIn, Text wants) {
        if (value instanceof YamlNode.Scalar scalar) {
            try {
                return parse.apply(scalar.text().strip());
            } catch (IllegalArgumentException | java.time.DateTimeException unreadable) {
                problems.add(at, value.line(), wants);
                return standIn;
            }
        }
        problems.add(at, value.line(), wants);
        return standIn;
    }

    int number(String key, int least, int most, int standIn) {
        return optional(key, (value, at) -> number(value, at, least, most)).orElse(standIn);
    }

    int number(YamlNode value, String at, int least, int most) {
        return parsed(
                value,
                at,
                text -> {
                    int number = Integer.parseInt(text);
                    if (number < least || number > most) {
                        throw new IllegalArgumentException("out of range");
                    }
                    return number;
                },
                least,
                Messages.between(least, most));
    }

    boolean flag(String key) {
        return optional(
                        key,
                        (value, at) ->
                                parsed(
                                        value,
                                        at,
                                        text ->
                                                switch (text) {
                                                    case "true" -> true;
                                                    case "false" -> false;
                                                    default -> throw new IllegalArgumentException();
                                                },
                                        false,
                                        Messages.wants("true 或 false", "true or false")))
                .orElse(false);
    }

    <E extends Enum<E>> E code(YamlNode value, String at, Class<E> type) {
        var word = word(value, at);
        var found = Codes.find(type, word);
        if (found.isEmpty() && !word.isEmpty()) {
            problems.add(at, value.line(), Messages.notOneOf(word, Codes.all(type)));
        }
        return found.orElse(type.getEnumConstants()[0]);
    }

    <E extends Enum<E>> Set<E> codes(String key, Class<E> type) {
        var all = EnumSet.noneOf(type);
        all.addAll(list(key, (value, at) -> code(value, at, type)));
        return all;
    }

    /** Of some keys exactly one has to be there. */
    Optional<String> one(String... keys) {
        var there = List.of(keys).stream().filter(this::has).toList();
        if (there.size() != 1 && node instanceof YamlNode.Mapping) {
            report(node.line(), "", Messages.exactlyOne(String.join(", ", keys)));
        }
        return there.stream().findFirst();
    }

    /** Reports every key that nobody asked for. */
    void done() {
        if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries()
                    .forEach(
                            (key, entry) -> {
                                if (!known.contains(key)) {
                                    var allowed = String.join(", ", known);
                                    report(entry.line(), key, Messages.unknownKey(key, allowed));
                                }
                            });
        }
    }
}
