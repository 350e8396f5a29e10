package org.shouwang.command.alert.decision;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.alert.AlertEvent.Raised;
import org.shouwang.contract.alert.AlertEvent.Subject;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.id.SubjectId;

/** What is known of an alert, whatever its state. Never changes: every change is a copy. */
public final class AlertFacts {

    private final Raised raised;
    private final Instant raisedAt;
    private final Map<SubjectId, Optional<StudentId>> subjects = new LinkedHashMap<>();
    private final Map<StudentId, ResponseId> responses = new HashMap<>();
    private final Map<StaffId, Instant> joined = new LinkedHashMap<>();
    private final Map<StaffId, Instant> lastDid = new HashMap<>();
    private final Map<EntryId, AlertEvent> entries = new HashMap<>();
    private Danger danger;

    AlertFacts(Raised raised, Instant raisedAt) {
        this.raised = raised;
        this.raisedAt = raisedAt;
        this.danger = raised.danger();
        raised.subjects().forEach(this::add);
    }

    private AlertFacts(AlertFacts that) {
        this.raised = that.raised;
        this.raisedAt = that.raisedAt;
        this.danger = that.danger;
        subjects.putAll(that.subjects);
        responses.putAll(that.responses);
        joined.putAll(that.joined);
        lastDid.putAll(that.lastDid);
        entries.putAll(that.entries);
    }

    public Raised raised() {
        return raised;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    /** The most urgent that anybody said. */
    public Danger danger() {
        return danger;
    }

    /** Whom it is about; empty for one who is only described. */
    public Map<SubjectId, Optional<StudentId>> subjects() {
        return Map.copyOf(subjects);
    }

    Optional<StudentId> student(SubjectId subject) {
        return subjects.getOrDefault(subject, Optional.empty());
    }

    boolean names(StudentId student) {
        return subjects.containsValue(Optional.of(student));
    }

    /** The one subject who is only described, if there is exactly one. */
    Optional<SubjectId> onlyDescribed() {
        var described =
                subjects.entrySet().stream().filter(e -> e.getValue().isEmpty()).limit(2).toList();
        return described.size() == 1
                ? Optional.of(described.getFirst().getKey())
                : Optional.empty();
    }

    /** Whether somebody it is about has no response. */
    boolean leavesSomeoneWithoutResponse() {
        return subjects.values().stream()
                .anyMatch(student -> student.isEmpty() || !responses.containsKey(student.get()));
    }

    boolean hasResponses() {
        return !responses.isEmpty();
    }

    boolean hasResponse(StudentId student, ResponseId response) {
        return response.equals(responses.get(student));
    }

    boolean hasJoined(StaffId who) {
        return joined.containsKey(who);
    }

    /** When this person last did something for it, other than acknowledging. */
    Optional<Instant> lastDeed(StaffId who) {
        return Optional.ofNullable(lastDid.get(who));
    }

    boolean holds(EntryId entry, AlertEvent event) {
        return event.equals(entries.get(entry));
    }

    AlertFacts with(Subject subject) {
        return changed(facts -> facts.add(subject));
    }

    AlertFacts with(SubjectId subject, StudentId student) {
        return changed(facts -> facts.subjects.put(subject, Optional.of(student)));
    }

    AlertFacts with(Danger said) {
        return changed(facts -> facts.danger = AlertTimes.moreUrgent(danger, said));
    }

    AlertFacts with(StudentId student, ResponseId response) {
        return changed(facts -> facts.responses.put(student, response));
    }

    AlertFacts withoutResponses() {
        return changed(facts -> facts.responses.clear());
    }

    AlertFacts with(EntryId entry, AlertEvent event) {
        return changed(facts -> facts.entries.put(entry, event));
    }

    AlertFacts withHelper(StaffId who, Instant at) {
        return changed(facts -> facts.joined.putIfAbsent(who, at));
    }

    AlertFacts withDeed(StaffId who, Instant at) {
        return changed(facts -> facts.lastDid.put(who, at));
    }

    private AlertFacts changed(Consumer<AlertFacts> change) {
        AlertFacts copy = new AlertFacts(this);
        change.accept(copy);
        return copy;
    }

    private void add(Subject subject) {
        boolean named = subject.student().filter(this::names).isPresent();
        if (!named) {
            subjects.putIfAbsent(subject.id(), subject.student());
        }
    }
}
