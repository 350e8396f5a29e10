package org.shouwang.standalone;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What was done in the story, kept by the story itself, to hold the audit page against. */
final class Diary {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:").withZone(Running.ZONE);

    private final List<Deed> deeds = new ArrayList<>();

    /**
     * @param what as events are called on the pages
     */
    record Deed(String who, String what, Instant happened, Instant recorded) {

        /** Whether a row tells what, who, when it happened and when it was recorded. */
        boolean isToldBy(String row) {
            return Pattern.compile(
                            String.join(
                                    ".*",
                                    "^" + Pattern.quote(what),
                                    Pattern.quote(who),
                                    MINUTE.format(happened),
                                    MINUTE.format(recorded)),
                            Pattern.DOTALL)
                    .matcher(row)
                    .find();
        }

        @Override
        public String toString() {
            return "%s %s %s %s"
                    .formatted(what, who, MINUTE.format(happened), MINUTE.format(recorded));
        }
    }

    void add(Deed deed) {
        deeds.add(deed);
    }

    int size() {
        return deeds.size();
    }

    /** The deeds that have no row of their own. */
    List<Deed> missingFrom(List<String> rows) {
        List<String> left = new ArrayList<>(rows);
        List<Deed> missing = new ArrayList<>();
        for (Deed deed : deeds) {
            left.stream()
                    .filter(deed::isToldBy)
                    .findFirst()
                    .ifPresentOrElse(left::remove, () -> missing.add(deed));
        }
        return missing;
    }
}
