package org.shouwang.query.words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouwang.contract.Attachment;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.Id;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.token.AlertCode;
import org.shouwang.contract.token.Label;
import org.shouwang.contract.token.LevelId;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.contract.token.ReasonCode;
import org.shouwang.contract.token.StepId;
import org.shouwang.contract.token.Token;
import org.shouwang.query.people.Student;

/** The values of events in words: ids as names, tokens as the plan calls them, times, files. */
record Values(Teller tell) {

    /** Fields that name the writer of an entry, which the line itself does. */
    private static final Set<String> WRITER = Set.of("by");

    /** Fields that name who stands for an entry beside its writer. */
    private static final Set<String> BESIDE = Set.of("second", "proposedBy");

    /** What the page says elsewhere, or nobody needs in a line. */
    private static final Set<String> ELSEWHERE =
            Set.of(
                    "raisedAt",
                    "acknowledgedAt",
                    "attendedAt",
                    "recordedAt",
                    "origin",
                    "round",
                    "dueAt",
                    "occurrence");

    /** Empty for what tells people nothing, such as the id of an entry. */
    Optional<String> of(Part part) {
        if (ELSEWHERE.contains(part.field())) {
            return Optional.empty();
        }
        return switch (part.value()) {
            case StaffId id ->
                    WRITER.contains(part.field())
                            ? Optional.empty()
                            : Optional.of(person(part.field(), id));
            case StudentId id ->
                    tell.students().size() > 1
                            ? Optional.of(tell.studentName(id.value()))
                            : Optional.empty();
            case GuardianId id -> Optional.of(guardian(part.field(), id.value()));
            case ClassId id ->
                    Optional.ofNullable(tell.classes().get(id.value()))
                            .filter(label -> !label.isEmpty());
            case Id _ -> Optional.empty();
            case Token token -> token(token);
            case Boolean yes -> yes ? Optional.of(tell.label(part.field())) : Optional.empty();
            case Integer number -> Optional.of(tell.label(part.field()) + " " + number);
            case Long _ -> Optional.empty();
            case Instant at -> Optional.of(tell.label(part.field()) + " " + tell.time().when(at));
            case LocalDate day ->
                    Optional.of(tell.label(part.field()) + " " + tell.time().date(day));
            // Only that somebody was told against the mark is worth a word.
            case ResponseFact.Standing.MAY_BE_TOLD -> Optional.empty();
            case Enum<?> word -> Optional.of(tell.word(word));
            default -> Optional.empty();
        };
    }

    /** A bare name looks like that of whoever did it. */
    private String person(String field, StaffId id) {
        String name = tell.staffName(id.value());
        return BESIDE.contains(field) ? tell.label(field) + " " + name : name;
    }

    private Optional<String> token(Token token) {
        return switch (token) {
            case StepId id -> Optional.of(tell.step(id.value()));
            case LevelId id -> Optional.of(tell.level(id.value()));
            case ReasonCode code -> Optional.of(tell.reason(code));
            case PlanHash hash ->
                    Optional.of(
                            tell.texts().say(tell.locale(), "query.field.plan")
                                    + " "
                                    + hash.value().substring(0, 8));
            case Label label -> Optional.of(label.value());
            case AlertCode _ -> Optional.empty();
            default -> Optional.empty();
        };
    }

    /**
     * Whom nobody may tell is marked wherever the name stands, in old entries too. Whom a check
     * rules out is said so: beside "tell another" a bare name reads as that other.
     */
    String guardian(String field, UUID id) {
        String name = guardian(id);
        if (field.equals("notToTell")) {
            return said("query.named", tell.label(field), name);
        }
        return known(id).filter(Student.Guardian::barred).isPresent()
                ? said("query.person.barred", name)
                : name;
    }

    /** Who it is, and nothing of whether anybody may tell. */
    String guardian(UUID id) {
        return known(id)
                .map(g -> tell.word(g.relation()) + g.name().map(n -> " " + n).orElse(""))
                .orElseGet(() -> said("query.person.guardian"));
    }

    private Optional<Student.Guardian> known(UUID id) {
        return tell.students().values().stream()
                .flatMap(s -> s.guardians().stream())
                .filter(g -> g.id().equals(id))
                .findFirst();
    }

    private String said(String key, Object... values) {
        return tell.texts().say(tell.locale(), key, values);
    }

    Saying.File file(Attachment file) {
        return new Saying.File(
                file.id().value(),
                tell.word(file.type()),
                tell.texts()
                        .say(tell.locale(), "query.file.size", Math.max(1, file.bytes() / 1024)),
                tell.files() ? Optional.of("/do/attachments/" + file.id()) : Optional.empty());
    }
}
