package org.shouwang.command.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.shouwang.contract.Attachment;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.web.form.Narrow;

/**
 * One question of a form.
 *
 * @param name names it in the form and in text keys
 * @param limit the most characters of a text, or the highest number; 0 where nothing is counted
 * @param options the closed answers, by name; empty where the page supplies them or anything may be
 *     written
 * @param wording the text key of an option without its name
 * @param reader turns what was typed, never blank, into the answer
 */
public record Field<T>(
        String name,
        Kind kind,
        boolean required,
        int limit,
        List<String> options,
        String wording,
        Reader<T> reader) {

    /** Turns what was typed into an answer. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(List<String> typed, FormContext context) throws Malformed;
    }

    public Field {
        options = List.copyOf(options);
    }

    private Field(
            String name,
            Kind kind,
            boolean required,
            int limit,
            List<String> options,
            Reader<T> reader) {
        this(name, kind, required, limit, options, "choice." + name + ".", reader);
    }

    /**
     * One of a few answers that have their own words, such as those of an instrument's item.
     *
     * @param wording the text key of an option without its name
     * @param read turns an option's name into the answer
     */
    public static <T> Field<T> worded(
            String name, List<String> options, String wording, Function<String, T> read) {
        return new Field<>(
                name,
                Kind.CHOICE,
                true,
                0,
                options,
                wording,
                (typed, _) -> {
                    if (!options.contains(typed.getFirst())) {
                        throw new Malformed("web.fault.choose");
                    }
                    return read.apply(typed.getFirst());
                });
    }

    /** What to say when there is no answer. */
    String missing() {
        if (kind == Kind.SHOWN) {
            return "form.problem.not-shown";
        }
        return EnumSet.of(Kind.CHOICE, Kind.CHOICES, Kind.PICK, Kind.PICKS).contains(kind)
                ? "web.fault.choose"
                : "web.fault.required";
    }

    /** The same question, which may stay without an answer. */
    public Field<T> optional() {
        return new Field<>(name, kind, false, limit, options, wording, reader);
    }

    /** One line of text, kept confidential. */
    public static Field<Confidential> line(String name, int limit) {
        return text(name, Kind.LINE, limit);
    }

    /** Several lines of text, kept confidential. */
    public static Field<Confidential> lines(String name, int limit) {
        return text(name, Kind.LINES, limit);
    }

    /** One of the constants of an enum. */
    public static <E extends Enum<E>> Field<E> choice(String name, Class<E> type) {
        return new Field<>(
                name,
                Kind.CHOICE,
                true,
                0,
                names(type),
                (typed, _) -> constant(type, typed.getFirst()));
    }

    /** One of the constants of an enum, but for one that makes no sense here. */
    public static <E extends Enum<E>> Field<E> choice(String name, Class<E> type, E without) {
        List<String> options = new ArrayList<>(names(type));
        options.remove(without.name());
        return new Field<>(
                name,
                Kind.CHOICE,
                true,
                0,
                options,
                (typed, _) -> {
                    E chosen = constant(type, typed.getFirst());
                    if (chosen == without) {
                        throw new Malformed("web.fault.choose");
                    }
                    return chosen;
                });
    }

    /** Any of the constants of an enum. */
    public static <E extends Enum<E>> Field<Set<E>> choices(String name, Class<E> type) {
        return new Field<>(
                name,
                Kind.CHOICES,
                true,
                0,
                names(type),
                (typed, _) -> {
                    var set = new LinkedHashSet<E>();
                    for (String one : typed) {
                        set.add(constant(type, one));
                    }
                    return set;
                });
    }

    /**
     * One of the things that the page offers: a guardian, a colleague. Nothing else is accepted.
     */
    public static <T> Field<T> pick(String name, Function<UUID, T> id) {
        return new Field<>(
                name,
                Kind.PICK,
                true,
                0,
                List.of(),
                (typed, context) ->
                        id.apply(UUID.fromString(offered(name, typed.getFirst(), context))));
    }

    /** One of the things of a plan that the page offers, by its name there. */
    public static <T> Field<T> named(String name, Function<String, T> of) {
        return new Field<>(
                name,
                Kind.PICK,
                true,
                0,
                List.of(),
                (typed, context) -> of.apply(offered(name, typed.getFirst(), context)));
    }

    /**
     * What the page stood on when it was drawn, carried along unseen. When the page offers
     * something else by now, it is drawn anew before anybody agrees to what nobody looked at.
     *
     * @param problem the key of what to say then, after {@code form.problem.}
     */
    public static <T> Field<T> shown(String name, Function<String, T> of, String problem) {
        return new Field<>(
                name,
                Kind.SHOWN,
                true,
                0,
                List.of(),
                (typed, context) -> {
                    try {
                        return of.apply(offered(name, typed.getFirst(), context));
                    } catch (Malformed _) {
                        throw new Malformed("form.problem." + problem);
                    }
                });
    }

    /** Any of the things that the page offers. */
    public static <T> Field<Set<T>> picks(String name, Function<UUID, T> id) {
        return new Field<>(
                name,
                Kind.PICKS,
                true,
                0,
                List.of(),
                (typed, context) -> {
                    var set = new LinkedHashSet<T>();
                    for (String one : typed) {
                        set.add(id.apply(UUID.fromString(offered(name, one, context))));
                    }
                    return set;
                });
    }

    /** A box to tick: ticked is yes. */
    public static Field<Boolean> tick(String name) {
        return new Field<>(name, Kind.TICK, false, 0, List.of(), (_, _) -> true);
    }

    /** A whole number from zero to a limit. */
    public static Field<Integer> number(String name, int limit) {
        return new Field<>(
                name,
                Kind.NUMBER,
                true,
                limit,
                List.of(),
                (typed, _) -> whole(typed.getFirst(), limit));
    }

    /** A day. */
    public static Field<LocalDate> day(String name) {
        return new Field<>(
                name, Kind.DAY, true, 0, List.of(), (typed, _) -> Moments.day(typed.getFirst()));
    }

    /** When something happened, in the school's time zone; not in the future. */
    public static Field<Occurred> moment(String name) {
        return new Field<>(name, Kind.MOMENT, true, 0, List.of(), Moments::occurred);
    }

    /**
     * Files that were handed in with the form; already checked and stored apart when this is read.
     */
    public static Field<List<Attachment>> files(String name) {
        return new Field<>(
                name, Kind.FILES, false, 0, List.of(), (_, context) -> context.uploads());
    }

    private static Field<Confidential> text(String name, Kind kind, int limit) {
        return new Field<>(
                name,
                kind,
                true,
                limit,
                List.of(),
                (typed, _) -> {
                    String text = typed.getFirst();
                    int length = text.codePointCount(0, text.length());
                    if (length > limit) {
                        throw new Malformed("web.fault.long", limit, length);
                    }
                    return Confidential.of(text);
                });
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String typed) throws Malformed {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new Malformed("web.fault.choose"));
    }

    private static String offered(String field, String typed, FormContext context)
            throws Malformed {
        return context.offers(field).stream()
                .map(Offer::id)
                .filter(typed::equals)
                .findFirst()
                .orElseThrow(() -> new Malformed("web.fault.choose"));
    }

    private static int whole(String typed, int limit) throws Malformed {
        String digits = Narrow.of(typed);
        if (!digits.matches("[0-9]{1,9}")) {
            throw new Malformed("web.fault.number", 0, limit);
        }
        int number = Integer.parseInt(digits);
        if (number > limit) {
            throw new Malformed("web.fault.number", 0, limit);
        }
        return number;
    }

    /** How a field is drawn. */
    public enum Kind {
        LINE,
        LINES,
        CHOICE,
        CHOICES,
        PICK,
        PICKS,
        TICK,
        NUMBER,
        DAY,
        MOMENT,
        FILES,
        SHOWN
    }
}
