package org.shouwang.query.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.casefile.CasefileEvent;
import org.shouwang.contract.casefile.CasefileEvent.Relation;
import org.shouwang.query.store.QueryStore;

/** Who took part in a case, and what ran in it, as it was known at an instant. */
record Past(QueryStore store) {

    /** The file with its people then. */
    record Then(Files.File file, List<Files.Participant> people) {}

    Then of(Files.File now, List<Files.Response> responses, Instant knownAt) {
        Map<UUID, Relation> people = new LinkedHashMap<>();
        boolean closed = false;
        for (LoggedEvent logged :
                store.streams()
                        .read(store.sql(), StreamType.CASEFILE, List.of(now.id()))
                        .getOrDefault(now.id(), List.of())) {
            if (!logged.recording().recordedAt().isAfter(knownAt)) {
                fold((CasefileEvent) logged.event(), people);
                closed =
                        switch (logged.event()) {
                            case CasefileEvent.Closed _ -> true;
                            case CasefileEvent.Reopened _ -> false;
                            default -> closed;
                        };
            }
        }
        Optional<UUID> latest =
                responses.stream()
                        .filter(response -> !response.startedAt().isAfter(knownAt))
                        .max(Comparator.comparing(Files.Response::startedAt))
                        .map(Files.Response::id);
        Optional<UUID> lead =
                people.entrySet().stream()
                        .filter(person -> person.getValue() == Relation.LEAD)
                        .map(Map.Entry::getKey)
                        .findFirst();
        var file =
                new Files.File(
                        now.id(),
                        now.student(),
                        now.openedAt(),
                        closed,
                        lead,
                        latest,
                        now.neutral());
        return new Then(file, participants(people));
    }

    private static void fold(CasefileEvent event, Map<UUID, Relation> people) {
        switch (event) {
            case CasefileEvent.ParticipantAdded e -> people.put(e.staff().value(), e.relation());
            case CasefileEvent.ParticipantRemoved e -> people.remove(e.staff().value());
            case CasefileEvent.HandedOver e -> {
                people.remove(e.from().value());
                if (e.fromStays()) {
                    people.put(e.from().value(), Relation.HELPER);
                }
                people.put(e.to().value(), Relation.LEAD);
            }
            default -> {}
        }
    }

    /** Whoever leads first, as today. */
    private static List<Files.Participant> participants(Map<UUID, Relation> people) {
        List<Files.Participant> list = new ArrayList<>();
        people.forEach((staff, as) -> list.add(new Files.Participant(staff, as.name())));
        list.sort(
                Comparator.comparing((Files.Participant p) -> !p.relation().equals("LEAD"))
                        .thenComparing(Files.Participant::relation)
                        .thenComparing(p -> p.staff().toString()));
        return list;
    }
}
