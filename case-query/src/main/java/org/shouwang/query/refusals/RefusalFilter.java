package org.shouwang.query.refusals;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouwang.contract.StreamType;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which refusals a list shows: ids and closed words alone, so that it may stand in an address.
 *
 * @param kind of thing, by its stored name; empty for all
 * @param reason the name of a refusal; empty for all
 * @param by whose; absent for everybody's
 * @param before where the page before ended; absent for the first
 */
record RefusalFilter(
        @Nullable String kind, @Nullable String reason, @Nullable UUID by, @Nullable Long before) {

    static final String PATH = "/audit/refusals";

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]{0,79}");

    RefusalFilter {
        kind = kind != null && known(kind) ? kind : "";
        reason = reason != null && CONSTANT.matcher(reason).matches() ? reason : "";
    }

    private static boolean known(String kind) {
        for (StreamType type : StreamType.values()) {
            if (type.storedName().equals(kind)) {
                return true;
            }
        }
        return false;
    }

    Optional<String> ofKind() {
        return Optional.of(kind).filter(it -> !it.isEmpty());
    }

    Optional<String> ofReason() {
        return Optional.of(reason).filter(it -> !it.isEmpty());
    }

    Optional<UUID> ofPerson() {
        return Optional.ofNullable(by);
    }

    Optional<Long> place() {
        return Optional.ofNullable(before);
    }

    /** Whether everything is listed. */
    public boolean everything() {
        return kind.isEmpty() && reason.isEmpty() && by == null;
    }

    /** The address of the first page. */
    String address() {
        return builder().build().toUriString();
    }

    String address(long after) {
        return builder().queryParam("before", after).build().toUriString();
    }

    private UriComponentsBuilder builder() {
        return UriComponentsBuilder.fromPath(PATH)
                .queryParamIfPresent("kind", ofKind())
                .queryParamIfPresent("reason", ofReason())
                .queryParamIfPresent("by", ofPerson());
    }
}
