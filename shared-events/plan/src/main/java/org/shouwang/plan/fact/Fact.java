package org.shouwang.plan.fact;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouwang.plan.fact.FactCode.Holder;

/**
 * One thing that happened, as the plan engine sees it.
 *
 * @param occurredAt when it happened, by a human's word
 * @param recordedAt when the system was told
 * @param by the person who did it, by the word of whoever recorded it
 * @param confirmedBy a second person: whoever signed a waiver, or was named beside an entry; counts
 *     only when it is somebody else
 * @param supersedes the earlier fact that this one replaces, from {@code recordedAt} on
 * @param account under which it was recorded; empty where only {@code by} is known
 */
public record Fact(
        UUID id,
        FactKind kind,
        Instant occurredAt,
        Instant recordedAt,
        UUID by,
        Optional<UUID> confirmedBy,
        Optional<UUID> supersedes,
        Map<Attribute, Object> attributes,
        Optional<Account> account) {

    /**
     * @param as the role in which it was recorded
     */
    public record Account(UUID person, Holder as) {}

    /**
     * @throws IllegalArgumentException when an attribute does not belong to the kind or has another
     *     type; that is a mistake of the caller, never of a user
     */
    public Fact {
        attributes = Map.copyOf(attributes);
        attributes.forEach(
                (attribute, value) -> {
                    if (!kind.attributes().contains(attribute)) {
                        throw new IllegalArgumentException(kind + " has no " + attribute);
                    }
                    if (!attribute.type().isInstance(value)) {
                        throw new IllegalArgumentException(
                                attribute + " is no " + value.getClass().getSimpleName());
                    }
                });
    }

    /** A fact of which nobody says under which account it was recorded. */
    public Fact(
            UUID id,
            FactKind kind,
            Instant occurredAt,
            Instant recordedAt,
            UUID by,
            Optional<UUID> confirmedBy,
            Optional<UUID> supersedes,
            Map<Attribute, Object> attributes) {
        this(
                id,
                kind,
                occurredAt,
                recordedAt,
                by,
                confirmedBy,
                supersedes,
                attributes,
                Optional.empty());
    }

    /** A fact without attributes; add them with {@link #with}. */
    public static Fact of(UUID id, FactKind kind, Instant occurredAt, Instant recordedAt, UUID by) {
        return new Fact(
                id, kind, occurredAt, recordedAt, by, Optional.empty(), Optional.empty(), Map.of());
    }

    /** The same fact, saying one thing more. */
    public Fact with(Attribute attribute, Object value) {
        var more = new EnumMap<Attribute, Object>(Attribute.class);
        more.putAll(attributes);
        more.put(attribute, value);
        return but(confirmedBy, supersedes, more, account);
    }

    /** The same fact, at another instant. */
    public Fact at(Instant happened) {
        return new Fact(
                id, kind, happened, recordedAt, by, confirmedBy, supersedes, attributes, account);
    }

    /** The same fact with a second person who stands for it. */
    public Fact confirmedBy(UUID second) {
        return but(Optional.of(second), supersedes, attributes, account);
    }

    /** The same fact as the replacement of an earlier one. */
    public Fact superseding(UUID earlier) {
        return but(confirmedBy, Optional.of(earlier), attributes, account);
    }

    /** The same fact, told anew. */
    public Fact replacingNothing() {
        return but(confirmedBy, Optional.empty(), attributes, account);
    }

    /** The same fact, recorded under an account. */
    public Fact under(Account recorder) {
        return but(confirmedBy, supersedes, attributes, Optional.of(recorder));
    }

    /** What happened, when and by whom, with something else said of it. */
    private Fact but(
            Optional<UUID> second,
            Optional<UUID> replaced,
            Map<Attribute, Object> said,
            Optional<Account> recorder) {
        return new Fact(id, kind, occurredAt, recordedAt, by, second, replaced, said, recorder);
    }

    /** Who recorded it; of what was recorded before accounts were kept, who did it. */
    public UUID recordedBy() {
        return account.map(Account::person).orElse(by);
    }

    /** When it counts as having happened: nobody buys time by naming an instant yet to come. */
    public Instant happenedAt() {
        return occurredAt.isAfter(recordedAt) ? recordedAt : occurredAt;
    }

    /** Who stands for it: whoever recorded it, and whoever is named beside it. */
    public Set<UUID> people() {
        return confirmedBy
                .filter(second -> !second.equals(by))
                .map(second -> Set.of(by, second))
                .orElse(Set.of(by));
    }

    /** How many members of staff it says took part; at least those who stand for it. */
    public int staff() {
        return Math.max(people().size(), get(Attribute.STAFF_PRESENT, Integer.class).orElse(0));
    }

    /**
     * Whether it says that somebody may be harming the student: that is so until somebody who could
     * know of it has answered it.
     */
    public boolean tellsOfHarm() {
        return kind == FactKind.ABUSE_SUSPECTED
                || attributes.get(Attribute.VERDICT) == FactCode.Verdict.UNSAFE;
    }

    /** Whether a second, different person stands for it. */
    public boolean hasSecondPerson() {
        return confirmedBy.filter(second -> !second.equals(by)).isPresent();
    }

    /** The value of an attribute, when the fact says it. */
    public <T> Optional<T> get(Attribute attribute, Class<T> type) {
        return Optional.ofNullable(attributes.get(attribute)).map(type::cast);
    }
}
