package org.shouwang.command.worry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shouwang.command.directory.Staff;
import org.shouwang.command.directory.Student;
import org.shouwang.command.worry.Worries.Story;
import org.shouwang.command.worry.decision.WorryState.BecameAlert;
import org.shouwang.command.worry.decision.WorryState.Waiting;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.worry.WorryEvent.Answered;
import org.shouwang.contract.worry.WorryEvent.Reported;
import org.shouwang.contract.worry.WorryEvent.Supplemented;

/**
 * A worry as its page shows it.
 *
 * @param state {@code WAITING}, {@code OVERDUE}, {@code ANSWERED} or {@code ALERT}
 * @param deadline when somebody must have answered, while it waits
 * @param answers every answer, the last one last
 * @param alert what it became
 */
record WorryView(
        String id,
        String state,
        String student,
        String schoolClass,
        Instant reportedAt,
        Optional<Instant> deadline,
        List<Said> told,
        List<Reply> answers,
        Optional<String> alert) {

    WorryView {
        told = List.copyOf(told);
        answers = List.copyOf(answers);
    }

    /**
     * What somebody told.
     *
     * @param happened when that was; empty for what was added later
     */
    record Said(Instant at, Optional<Instant> happened, String by, String words) {}

    record Reply(Instant at, String by, String triage, String words) {}

    public Instant due() {
        return deadline.orElseThrow();
    }

    public String alertId() {
        return alert.orElseThrow();
    }

    static WorryView of(Story story, Optional<Student> student, Staff staff) {
        List<Said> told = new ArrayList<>();
        List<Reply> answers = new ArrayList<>();
        for (LoggedEvent logged : story.events()) {
            Instant at = logged.recording().recordedAt();
            switch (logged.event()) {
                case Reported e ->
                        told.add(
                                new Said(
                                        at,
                                        Optional.of(e.occurred().at()),
                                        staff.name(e.by()).orElse(""),
                                        words(e.account())));
                case Supplemented e ->
                        told.add(
                                new Said(
                                        at,
                                        Optional.empty(),
                                        staff.name(e.by()).orElse(""),
                                        words(e.account())));
                case Answered e ->
                        answers.add(
                                new Reply(
                                        at,
                                        staff.name(e.by()).orElse(""),
                                        e.triage().name(),
                                        words(e.answer())));
                default -> {}
            }
        }
        return new WorryView(
                story.id().toString(),
                state(story),
                student.flatMap(Student::name).orElse(""),
                student.map(Student::classLabel).orElse(""),
                story.events().getFirst().recording().recordedAt(),
                story.state() instanceof Waiting waiting
                        ? Optional.of(waiting.deadline())
                        : Optional.empty(),
                told,
                answers,
                story.state() instanceof BecameAlert became
                        ? Optional.of(became.alert().toString())
                        : Optional.empty());
    }

    /** How it stands, for somebody who may not read it: nobody's name and nobody's words. */
    static WorryView unread(Story story) {
        return new WorryView(
                story.id().toString(),
                state(story),
                "",
                "",
                story.events().getFirst().recording().recordedAt(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** All that was told of a worry, for the alert that it becomes. */
    static Confidential everythingTold(Story story) {
        return Confidential.of(
                story.events().stream()
                        .flatMap(
                                logged ->
                                        switch (logged.event()) {
                                            case Reported e -> e.account().reveal().stream();
                                            case Supplemented e -> e.account().reveal().stream();
                                            default -> Optional.<String>empty().stream();
                                        })
                        .collect(Collectors.joining("\n\n")));
    }

    private static String state(Story story) {
        return switch (story.state()) {
            case Waiting waiting -> waiting.told() > 0 ? "OVERDUE" : "WAITING";
            case BecameAlert _ -> "ALERT";
            default -> "ANSWERED";
        };
    }

    private static String words(Confidential text) {
        return text.reveal().orElse("");
    }
}
