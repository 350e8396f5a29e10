package org.shouwang.plan.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads YAML into nodes that know their lines. Aliases are refused: a plan says what it means. */
final class YamlTree {

    private static final int LARGEST = 1 << 20;

    private final Problems problems;

    YamlTree(Problems problems) {
        this.problems = problems;
    }

    Optional<YamlNode> read(byte[] document) {
        if (document.length > LARGEST) {
            problems.add("", 1, Messages.tooLarge());
            return Optional.empty();
        }
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString();
        } catch (CharacterCodingException notUtf8) {
            problems.add("", 1, Messages.notUtf8());
            return Optional.empty();
        }
        try (JsonParser parser = new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                problems.add("", 1, Messages.empty());
                return Optional.empty();
            }
            var root = node(parser, "");
            if (parser.nextToken() != null) {
                problems.add("", line(parser), Messages.secondDocument());
            }
            return Optional.of(root);
        } catch (JacksonException broken) {
            var where = broken.getLocation();
            problems.add(
                    "", where == null ? 1 : Math.max(1, where.getLineNr()), Messages.notYaml());
            return Optional.empty();
        }
    }

    private YamlNode node(JsonParser parser, String path) {
        int line = line(parser);
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            problems.add(path, line, Messages.alias());
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(parser, path, line);
            case START_ARRAY -> {
                var items = new ArrayList<YamlNode>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(node(parser, path + "[" + items.size() + "]"));
                }
                yield new YamlNode.Sequence(line, items);
            }
            case VALUE_NULL -> new YamlNode.Scalar(line, "");
            default -> new YamlNode.Scalar(line, parser.getString());
        };
    }

    private YamlNode mapping(JsonParser parser, String path, int line) {
        var entries = new LinkedHashMap<String, YamlNode.Entry>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.currentName();
            int keyLine = line(parser);
            var inner = path.isEmpty() ? key : path + "." + key;
            parser.nextToken();
            var value = node(parser, inner);
            if (entries.put(key, new YamlNode.Entry(keyLine, value)) != null) {
                problems.add(inner, keyLine, Messages.twice(key));
            }
        }
        return new YamlNode.Mapping(line, entries);
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
