package org.shouwang.plan.document;

import java.util.List;
import java.util.Map;

/** A piece of a document that knows on which line it stands. */
sealed interface YamlNode {

    int line();

    /** Keys in the order of the document. */
    record Mapping(int line, Map<String, Entry> entries) implements YamlNode {}

    /** A key's own line and its value. */
    record Entry(int line, YamlNode value) {}

    record Sequence(int line, List<YamlNode> items) implements YamlNode {}

    /** Everything that is one word or text; a number is its text as well. */
    record Scalar(int line, String text) implements YamlNode {}
}
