package org.shouwang.plan.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Ids declared and ids referred to; they are matched once the whole document has been read. */
final class References {

    /** What an id can name, as a reader of the document calls it. */
    enum Sort {
        LEVELS,
        ROLES,
        REASONS,
        STEPS,
        BRANCHES,
        SCRIPTS
    }

    private record Use(Sort sort, String id, String path, int line) {}

    private final Problems problems;
    private final Map<Sort, Set<String>> declared = new EnumMap<>(Sort.class);
    private final List<Use> uses = new ArrayList<>();
    private final Map<String, Condition> branches = new HashMap<>();

    References(Problems problems) {
        this.problems = problems;
        for (var sort : Sort.values()) {
            declared.put(sort, new LinkedHashSet<>());
        }
    }

    void declare(Sort sort, String id, String path, int line) {
        if (!declared.get(sort).add(id)) {
            problems.add(path, line, Messages.duplicate(Codes.name(sort), id));
        }
    }

    /** Gives a branch its meaning; only what stands after it in the document can refer to it. */
    void define(String branch, Condition condition) {
        branches.put(branch, condition);
    }

    /** What a branch means, when it was defined before. */
    Optional<Condition> branch(String id) {
        return Optional.ofNullable(branches.get(id));
    }

    void use(Sort sort, String id, String path, int line) {
        uses.add(new Use(sort, id, path, line));
    }

    Set<String> declared(Sort sort) {
        return declared.get(sort);
    }

    void check() {
        for (var use : uses) {
            if (!declared.get(use.sort()).contains(use.id())) {
                problems.add(
                        use.path(),
                        use.line(),
                        Messages.unknownReference(Codes.name(use.sort()), use.id()));
            }
        }
    }
}
