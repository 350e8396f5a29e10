package org.shouwang.query.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.shouwang.contract.Adult;
import org.shouwang.contract.Attachment;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Event;
import org.shouwang.contract.Role;
import org.shouwang.contract.Stored;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.token.ReasonCode;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.document.Text;
import org.shouwang.query.people.Staff;
import org.shouwang.query.people.Student;
import org.shouwang.web.text.HumanTime;
import org.shouwang.web.text.Texts;

/**
 * Tells events to one reader. It knows the names it needs beforehand, so that telling a hundred
 * events asks nothing.
 *
 * @param classes what they are called
 * @param plans whose words steps and levels have, the first that knows one
 * @param notes whether the reader may read what was said in confidence
 * @param files whether the reader may open attachments
 * @param untold what becomes of an event that cannot be told
 */
public record Teller(
        Texts texts,
        Locale locale,
        HumanTime time,
        Map<UUID, Staff.Person> staff,
        Map<UUID, Student> students,
        Map<UUID, String> classes,
        List<Plan> plans,
        boolean notes,
        boolean files,
        Untold untold) {

    /** Texts that are a word or two, and go into the line. */
    private static final Set<String> WORD_OR_TWO =
            Set.of(
                    "place",
                    "who",
                    "score",
                    "receipt",
                    "whom",
                    "to",
                    "other",
                    "description",
                    "name",
                    "number",
                    "dormitory");

    private static final int SHORT = 24;

    /** A number to call stands where one may call it, and is gone where one may not. */
    private static final String NUMBER = "phone";

    /** The same in the words of one version of the plan, before any other's. */
    public Teller under(Plan version) {
        List<Plan> first = new ArrayList<>(List.of(version));
        first.addAll(plans);
        return new Teller(
                texts, locale, time, staff, students, classes, first, notes, files, untold);
    }

    /**
     * What a page makes of an event.
     *
     * @param otherwise makes the same of words that say that it cannot be told
     */
    public <T> T orLine(long position, Supplier<T> whole, Function<Saying, T> otherwise) {
        return untold.tell(
                position,
                whole,
                at -> otherwise.apply(Saying.nothing(texts.say(locale, "query.text.untold", at))));
    }

    /** The names one after the other, with the comma of the reader's language. */
    public String studentNames(List<UUID> all) {
        return all.stream()
                .map(this::studentName)
                .reduce((before, name) -> texts.say(locale, "web.list", before, name))
                .orElse("");
    }

    /** What an event says. */
    public Saying tell(Event event) {
        if (event instanceof ResponseCourse.GuardianStands stands) {
            return new Saying(title(event), standing(stands), List.of(), List.of(), false);
        }
        boolean confided = Confided.in(event);
        var values = new Values(this);
        List<Saying.Said> brief = new ArrayList<>();
        List<Saying.Said> quotes = new ArrayList<>();
        List<Saying.File> attached = new ArrayList<>();
        boolean withheld = false;
        String before = "";
        for (Part part : Part.of((Record) event)) {
            boolean changed = before.equals("from") && !brief.isEmpty();
            before = part.field();
            switch (part.value()) {
                case Confidential _ when part.field().equals(NUMBER) -> {}
                case Confidential text -> {
                    if (confided && !notes) {
                        withheld = true;
                    } else {
                        var said = new Saying.Said(label(part.field()), written(event, text));
                        boolean inLine =
                                WORD_OR_TWO.contains(part.field())
                                        && said.value().length() <= SHORT
                                        && said.value().indexOf('\n') < 0;
                        (inLine ? brief : quotes).add(said);
                    }
                }
                case Attachment file -> attached.add(values.file(file));
                default ->
                        values.of(part)
                                .ifPresent(
                                        value -> {
                                            if (part.field().equals("to") && changed) {
                                                brief.add(arrow(brief.removeLast(), value));
                                            } else {
                                                brief.add(
                                                        new Saying.Said(
                                                                label(part.field()), value));
                                            }
                                        });
            }
        }
        if (event instanceof ResponseFact.GuardianMet met && refusedAlone(met)) {
            brief.add(
                    new Saying.Said(label("signature"), texts.say(locale, "query.refused.alone")));
        }
        Saying plain = new Saying(title(event), brief, quotes, attached, withheld);
        return event instanceof ResponseFact.Assessed assessed && notes
                ? Assessments.explain(this, assessed, plain)
                : plain;
    }

    /**
     * Whether a guardian may be told is no word on anybody having done so; the name stands without
     * today's mark, which need not be the one of then.
     */
    private List<Saying.Said> standing(ResponseCourse.GuardianStands stands) {
        return List.of(
                new Saying.Said(label("guardian"), guardianAlone(stands.guardian().value())),
                new Saying.Said(
                        label("standing"),
                        texts.say(locale, "query.standing." + stands.standing().name())));
    }

    /** A refusal that nobody witnessed does not count as a meeting, and says so. */
    private static boolean refusedAlone(ResponseFact.GuardianMet met) {
        return met.signature() == ResponseFact.Signature.REFUSED && met.witness().isEmpty();
    }

    /** Whom an event names as the one who did it. */
    public Optional<UUID> doer(Event event) {
        return Part.of((Record) event).stream()
                .filter(part -> part.field().equals("by"))
                .filter(part -> part.value() instanceof StaffId)
                .map(part -> ((StaffId) part.value()).value())
                .findFirst();
    }

    private static Saying.Said arrow(Saying.Said from, String to) {
        return new Saying.Said(from.label(), from.value() + " → " + to);
    }

    public String title(Event event) {
        if (event instanceof ResponseFact.EntryCorrected corrected
                && corrected.replacement().isEmpty()) {
            return texts.say(locale, "query.event.taken_back");
        }
        return title(event.getClass().getAnnotation(Stored.class).value());
    }

    /** What an event of a stored name is called. */
    public String title(String name) {
        return texts.say(locale, "query.event." + name);
    }

    public String staffName(UUID id) {
        return Optional.ofNullable(staff.get(id))
                .flatMap(Staff.Person::name)
                .orElseGet(() -> texts.say(locale, "query.person.unknown"));
    }

    /** Who is with a student: a colleague, or an adult as somebody wrote the name. */
    public String adult(Adult adult) {
        return adult.staff()
                .map(staff -> staffName(staff.value()))
                .orElseGet(() -> written(adult.other().orElseThrow()));
    }

    /** A name that somebody wrote; it may have been erased since. */
    public String written(Confidential name) {
        return reveal(name);
    }

    /** Who a guardian is to the student, with the name. */
    public String guardian(UUID id) {
        return new Values(this).guardian("guardian", id);
    }

    /** The same without the mark of whom nobody may tell, where the sentence says it itself. */
    public String guardianAlone(UUID id) {
        return new Values(this).guardian(id);
    }

    /** A number to call; empty text when none is on file. */
    public String phone(UUID id) {
        return Optional.ofNullable(staff.get(id)).flatMap(Staff.Person::phone).orElse("");
    }

    /** What a role is called. */
    public String role(String name) {
        return texts.say(locale, "web.role." + name);
    }

    /** The badge of a neutral level. */
    public String badge(int neutral) {
        return Levels.badge(neutral);
    }

    /** The name, with what tells it from another of the same class on the same page. */
    public String studentName(UUID id) {
        return Optional.ofNullable(students.get(id))
                .map(
                        s ->
                                s.name()
                                        .map(name -> named(name, s))
                                        .orElseGet(() -> texts.say(locale, "query.person.erased")))
                .orElseGet(() -> texts.say(locale, "query.person.unreadable"));
    }

    private String named(String name, Student student) {
        return student.numberEnd()
                .filter(_ -> students.values().stream().anyMatch(student::isNamesakeOf))
                .map(end -> texts.say(locale, "query.person.namesake", name, end))
                .orElse(name);
    }

    public String words(Text text) {
        return text.in(locale.getLanguage());
    }

    /** The plan's words for a step. */
    public String step(String id) {
        return in(plan -> plan.step(id)).map(s -> words(s.wording().title())).orElse(id);
    }

    /** The plan's words for a level. */
    public String level(String id) {
        return in(plan -> plan.level(id)).map(l -> words(l.title())).orElse(id);
    }

    /** The plan's words for why a step need not be done. */
    public String reason(ReasonCode code) {
        return in(plan -> plan.reason(code.value()))
                .map(r -> words(r.title()))
                .orElse(code.value());
    }

    <T> Optional<T> in(Function<Plan, Optional<T>> search) {
        return plans.stream().map(search).flatMap(Optional::stream).findFirst();
    }

    String label(String field) {
        return texts.say(locale, "query.field." + field);
    }

    /** What was written; an assessment may come before its rationale, and then asks for it. */
    private String written(Event event, Confidential text) {
        return event instanceof ResponseFact.Assessed assessed
                        && unexplained(assessed)
                        && text.equals(assessed.rationale())
                ? texts.say(locale, "query.assessed.no_rationale")
                : reveal(text);
    }

    /** Whether an assessment was recorded without saying why. */
    public static boolean unexplained(ResponseFact.Assessed assessed) {
        return assessed.rationale().reveal().filter(String::isBlank).isPresent();
    }

    private String reveal(Confidential text) {
        return text.reveal().orElseGet(() -> texts.say(locale, "query.text.erased"));
    }

    /** A closed set of words, told in the reader's language. */
    public String word(Enum<?> word) {
        if (word instanceof Role) {
            return texts.say(locale, "web.role." + word.name());
        }
        return texts.say(
                locale,
                "query.word." + word.getDeclaringClass().getSimpleName() + "." + word.name());
    }
}
