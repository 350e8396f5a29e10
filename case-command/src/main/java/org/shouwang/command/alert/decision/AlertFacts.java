package org.shouwang.command.alert.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.shouwang.command.CommandRefused;
import org.shouwang.command.LastWord;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.alert.AlertEvent.Raised;
import org.shouwang.contract.alert.AlertEvent.StepWaived;
import org.shouwang.contract.alert.AlertEvent.Subject;
import org.shouwang.contract.alert.AlertEvent.Supplemented;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.id.SubjectId;
import org.shouwang.plan.fact.Facts;
import org.shouwang.plan.recorded.AlertedFacts;

/** What is known of an alert, whatever its state. Never changes: every change is a copy. */
public final class AlertFacts {

    private final Raised raised;
    private final Instant raisedAt;
    private final Map<SubjectId, Optional<StudentId>> subjects = new LinkedHashMap<>();
    private final Map<SubjectId, StaffId> namedBy = new HashMap<>();
    private final Map<SubjectId, Doubt> doubts = new LinkedHashMap<>();
    private final Map<StudentId, ResponseId> responses = new HashMap<>();
    private final Map<StaffId, Instant> joined = new LinkedHashMap<>();
    private final Map<StaffId, Instant> lastDid = new HashMap<>();
    private final List<Waived> waived = new ArrayList<>();
    private PMap<EntryId, AlertEvent> entries = HashTreePMap.empty();
    private Facts plan;
    private LastWord lastWord;
    private Danger danger;

    /**
     * Somebody says that it was another student, and nobody has agreed yet.
     *
     * @param from who was named
     */
    public record Doubt(
            SubjectId subject,
            StudentId from,
            StudentId to,
            Optional<Confidential> reason,
            StaffId by) {

        boolean is(StudentId student, StaffId who) {
            return to.equals(student) && by.equals(who);
        }
    }

    /** A step left out by the proposal that stands. */
    private record Waived(StepWaived step, Instant at) {}

    AlertFacts(Raised raised, Instant raisedAt) {
        this.raised = raised;
        this.plan = AlertedFacts.plus(Facts.none(), raised, raisedAt);
        this.lastWord = LastWord.NONE.after(raised);
        this.raisedAt = raisedAt;
        this.danger = raised.danger();
        raised.subjects().forEach(subject -> add(subject, raised.by()));
    }

    private AlertFacts(AlertFacts that) {
        this.raised = that.raised;
        this.raisedAt = that.raisedAt;
        this.danger = that.danger;
        this.plan = that.plan;
        this.lastWord = that.lastWord;
        waived.addAll(that.waived);
        subjects.putAll(that.subjects);
        namedBy.putAll(that.namedBy);
        doubts.putAll(that.doubts);
        responses.putAll(that.responses);
        joined.putAll(that.joined);
        lastDid.putAll(that.lastDid);
        entries = that.entries;
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

    /** Whether an event tells of danger now, or of a graver one than anybody said. */
    public boolean growsWith(AlertEvent event) {
        return event instanceof Supplemented told && growsWith(told.danger());
    }

    /** The same of what somebody is about to say. */
    public boolean growsWith(Optional<Danger> said) {
        return said.filter(it -> it == Danger.NOW || it.moreUrgentThan(danger)).isPresent();
    }

    /**
     * All of it as a plan reads it.
     *
     * @param second who stands for what the proposal leaves out, besides whoever proposed
     */
    Facts plan(StaffId second) {
        Facts facts = plan;
        for (Waived left : waived) {
            facts = AlertedFacts.waived(facts, left.step(), left.at(), second);
        }
        return facts;
    }

    /** Whom it is about; empty for one who is only described. */
    public Map<SubjectId, Optional<StudentId>> subjects() {
        return Map.copyOf(subjects);
    }

    Optional<StudentId> student(SubjectId subject) {
        return subjects.getOrDefault(subject, Optional.empty());
    }

    /** Whether it is another student only when a second person says so too. */
    public boolean takesTwo(SubjectId subject, StaffId who) {
        return !raised.by().equals(who)
                && !who.equals(namedBy.get(subject))
                // what runs for that student runs on until two people end it
                && student(subject).filter(named -> !responses.containsKey(named)).isPresent();
    }

    /** What waits for a second person. */
    public List<Doubt> doubts() {
        return List.copyOf(doubts.values());
    }

    Optional<Doubt> doubt(SubjectId subject) {
        return Optional.ofNullable(doubts.get(subject));
    }

    /**
     * Whether this person says that somebody it names is not the one meant, whom nothing answers
     * yet: such a person has it for nobody.
     */
    boolean isDoubtedBy(StaffId who) {
        return doubts.values().stream()
                .anyMatch(doubt -> doubt.by().equals(who) && !responses.containsKey(doubt.from()));
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

    /** Whether this person said to be helping too. */
    public boolean hasJoined(StaffId who) {
        return joined.containsKey(who);
    }

    /** When this person last did something for it, other than acknowledging. */
    Optional<Instant> lastDeed(StaffId who) {
        return Optional.ofNullable(lastDid.get(who));
    }

    boolean holds(EntryId entry, AlertEvent event) {
        return event.equals(entries.get(entry));
    }

    AlertFacts with(Subject subject, StaffId by) {
        return changed(facts -> facts.add(subject, by));
    }

    AlertFacts with(SubjectId subject, StudentId student, StaffId by) {
        return changed(
                facts -> {
                    facts.subjects.put(subject, Optional.of(student));
                    facts.namedBy.put(subject, by);
                    facts.doubts.remove(subject);
                });
    }

    AlertFacts with(Doubt doubt, SubjectId also) {
        return changed(
                facts -> {
                    facts.add(
                            new Subject(also, Optional.of(doubt.to()), Optional.empty()),
                            doubt.by());
                    facts.doubts.put(doubt.subject(), doubt);
                });
    }

    AlertFacts without(SubjectId subject) {
        return changed(
                facts -> {
                    facts.subjects.remove(subject);
                    facts.doubts.remove(subject);
                });
    }

    AlertFacts with(Danger said) {
        return said.moreUrgentThan(danger) ? changed(facts -> facts.danger = said) : this;
    }

    /** The number of the last thing that anybody told or did. */
    public int lastWord() {
        return lastWord.number();
    }

    /**
     * Nobody agrees to what was told since.
     *
     * @param seen the last word when the page was drawn
     */
    void checkSeen(int seen) {
        if (seen != lastWord()) {
            throw new CommandRefused(AlertRefusal.SOMETHING_TOLD_SINCE);
        }
    }

    /** Whatever happened, as far as a plan has a word for it. */
    AlertFacts read(AlertEvent event, Instant at) {
        return changed(
                facts -> {
                    facts.plan = AlertedFacts.plus(plan, event, at);
                    facts.lastWord = lastWord.after(event);
                });
    }

    AlertFacts with(StepWaived step, Instant at) {
        return changed(facts -> facts.waived.add(new Waived(step, at)));
    }

    AlertFacts withoutWaivers() {
        return changed(facts -> facts.waived.clear());
    }

    AlertFacts with(StudentId student, ResponseId response) {
        return changed(facts -> facts.responses.put(student, response));
    }

    AlertFacts withoutResponses() {
        return changed(facts -> facts.responses.clear());
    }

    AlertFacts with(EntryId entry, AlertEvent event) {
        return changed(facts -> facts.entries = facts.entries.plus(entry, event));
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

    private void add(Subject subject, StaffId by) {
        boolean named = subject.student().filter(this::names).isPresent();
        if (!named && !subjects.containsKey(subject.id())) {
            subjects.put(subject.id(), subject.student());
            namedBy.put(subject.id(), by);
        }
    }
}
