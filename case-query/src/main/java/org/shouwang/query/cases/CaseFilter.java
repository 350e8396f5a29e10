package org.shouwang.query.cases;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which case files a list shows: ids and closed words alone, so that it may stand in an address.
 *
 * @param level red, orange, yellow, none (nothing runs), or empty for all
 * @param state open, late, closed or all
 * @param from where the page before ended; empty for the first
 */
record CaseFilter(
        @Nullable String level,
        @Nullable String state,
        @BindParam("class") @Nullable UUID schoolClass,
        @Nullable UUID lead,
        @Nullable String from) {

    private static final String PATH = "/cases";
    private static final Set<String> LEVELS = Set.of("red", "orange", "yellow", "none");
    private static final Set<String> STATES = Set.of("open", "late", "closed", "all");

    CaseFilter {
        level = level != null && LEVELS.contains(level) ? level : "";
        state = state != null && STATES.contains(state) ? state : "open";
        from = from == null ? "" : from;
    }

    Optional<UUID> ofClass() {
        return Optional.ofNullable(schoolClass);
    }

    Optional<UUID> ofLead() {
        return Optional.ofNullable(lead);
    }

    Optional<CaseCursor> cursor() {
        return CaseCursor.read(from);
    }

    /** Whether this is the first page. */
    public boolean first() {
        return from.isEmpty();
    }

    /** The address of the first page. */
    public String address() {
        return builder().build().toUriString();
    }

    String address(CaseCursor after) {
        return builder().queryParam("from", after).build().toUriString();
    }

    private UriComponentsBuilder builder() {
        return UriComponentsBuilder.fromPath(PATH)
                .queryParamIfPresent("level", Optional.of(level).filter(l -> !l.isEmpty()))
                .queryParam("state", state)
                .queryParamIfPresent("class", ofClass())
                .queryParamIfPresent("lead", ofLead());
    }
}
