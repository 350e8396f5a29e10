package org.shouwang.query.audit;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which events an auditor looks at.
 *
 * @param response whose events; absent for those of the whole case
 * @param stream a kind of stream; empty for all
 * @param late only what was entered noticeably later than it happened
 * @param by whose events; absent for everybody's
 * @param notices {@code without} those of telling people, {@code only} those; empty for all
 * @param open whether everything on the page is unfolded, to be read or printed at a stretch
 */
record EventFilter(
        @Nullable UUID response,
        @Nullable String stream,
        @Nullable Boolean late,
        @Nullable UUID by,
        @Nullable String notices,
        @Nullable Boolean open) {

    private static final String WITHOUT = "without";
    private static final String ONLY = "only";

    EventFilter {
        stream = Objects.requireNonNullElse(stream, "");
        notices = Objects.requireNonNullElse(notices, "");
        late = Objects.requireNonNullElse(late, false);
        open = Objects.requireNonNullElse(open, false);
    }

    boolean shows(Told told) {
        return (response == null || told.response().filter(response::equals).isPresent())
                && (stream.isEmpty() || told.stream().equals(stream))
                && (!late || told.late())
                && (by == null || told.actor().equals(by))
                && (!notices.equals(WITHOUT) || told.notice().isEmpty())
                && (!notices.equals(ONLY) || told.notice().isPresent());
    }

    /** Whether anything is left out: what was asked for is shown unfolded. */
    public boolean narrows() {
        return response != null || !stream.isEmpty() || late || by != null || !notices.isEmpty();
    }

    /**
     * The same for an address, from the question mark on; empty text for everything.
     *
     * @param asOf as the record stood then; empty for now
     */
    String query(String asOf) {
        var query = UriComponentsBuilder.newInstance();
        add(query, "asOf", asOf);
        add(query, "response", response == null ? "" : response.toString());
        add(query, "stream", stream);
        add(query, "late", late ? "true" : "");
        add(query, "by", by == null ? "" : by.toString());
        add(query, "notices", notices);
        return query.encode().build().toUriString();
    }

    /**
     * The same from an event on.
     *
     * @param from where it stands
     */
    String query(String asOf, long from) {
        String query = query(asOf);
        return query + (query.isEmpty() ? "?" : "&") + "from=" + from;
    }

    private static void add(UriComponentsBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.queryParam(name, value);
        }
    }

    /** Nothing left out. */
    static EventFilter everything() {
        return new EventFilter(null, null, null, null, null, null);
    }

    /** Whether notices that follow each other are told in a sentence: not if they are asked for. */
    boolean groups() {
        return !notices.equals(ONLY) && !stream.equals("paging");
    }
}
